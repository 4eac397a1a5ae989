package ru.ejournal.rollout.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.WorkingCalendar;
import ru.ejournal.rollout.letter.MorningDigest.LateItem;
import ru.ejournal.rollout.letter.MorningDigest.LateSchool;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;

/** Schools that have not sent in time what the district waits for: the plan (8) and the report (9). */
@Component
class LateSchools {

    private static final Set<Paragraph> AWAITED = Set.of(Paragraph.SUBMIT_PLAN, Paragraph.REPORT);

    private final Organisation organisation;
    private final Orders orders;
    private final OrderItems items;

    LateSchools(Organisation organisation, Orders orders, OrderItems items) {
        this.organisation = organisation;
        this.orders = orders;
        this.items = items;
    }

    /** On the first working day of a week and on the one after a deadline; a morning that was missed counts today. */
    boolean dayOfList(WorkingCalendar calendar, LocalDate previous, LocalDate today) {
        List<LocalDate> deadlines = organisation.schools().stream().flatMap(this::awaited).map(OrderItem::deadline).toList();
        LocalDate first = previous.isBefore(today) ? previous.plusDays(1) : today;
        return first.datesUntil(today.plusDays(1)).filter(calendar::working)
                .anyMatch(day -> firstOfWeek(calendar, day) || deadlines.stream()
                        .anyMatch(deadline -> calendar.plus(deadline, 1).equals(day)));
    }

    List<LateSchool> on(LocalDate today) {
        return organisation.schools().stream()
                .map(school -> new LateSchool(school.name(), late(school, today)))
                .filter(school -> !school.items().isEmpty()).toList();
    }

    private List<LateItem> late(School school, LocalDate today) {
        return awaited(school).filter(OrderItem::open).filter(item -> item.deadline().isBefore(today))
                .map(item -> new LateItem(item.label(), orders.get(item.orderId()).caption(), item.deadline(),
                        (int) ChronoUnit.DAYS.between(item.deadline(), today))).toList();
    }

    private Stream<OrderItem> awaited(School school) {
        return orders.ofSchool(school.id()).stream().filter(order -> order.state() == OrderState.RUNNING).map(Order::id)
                .flatMap(order -> items.of(order).stream()).filter(item -> AWAITED.contains(item.paragraph()));
    }

    static boolean firstOfWeek(WorkingCalendar calendar, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(day).noneMatch(calendar::working);
    }
}
