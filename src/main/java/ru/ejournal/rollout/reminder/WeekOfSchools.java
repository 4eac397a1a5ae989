package ru.ejournal.rollout.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.WeekSummary;
import ru.ejournal.rollout.letter.WeekSummary.Share;
import ru.ejournal.rollout.letter.WeekSummary.Unopened;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.SignIns;
import ru.ejournal.rollout.report.ReportState;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.report.SubmittedReport;

/** How the schools stand, counted on the first working day of a week. */
@Component
class WeekOfSchools {

    private static final int[] QUARTERS = {100, 75, 50, 25, 0};

    private final Organisation organisation;
    private final Orders orders;
    private final OrderItems items;
    private final Reports reports;
    private final SignIns signIns;

    WeekOfSchools(Organisation organisation, Orders orders, OrderItems items, Reports reports, SignIns signIns) {
        this.organisation = organisation;
        this.orders = orders;
        this.items = items;
        this.reports = reports;
        this.signIns = signIns;
    }

    /** Empty while no school has an order. */
    Optional<WeekSummary> summary(int late) {
        Map<School, Order> current = organisation.schools().stream().flatMap(school -> current(school).stream())
                .collect(Collectors.toMap(order -> organisation.school(order.schoolId()), order -> order));
        if (current.isEmpty()) {
            return Optional.empty();
        }
        List<ReportState> sent = current.values().stream().map(order -> reports.latest(order.id()))
                .flatMap(Optional::stream).map(SubmittedReport::state).toList();
        int schools = organisation.schools().size();
        return Optional.of(new WeekSummary(schools, done(current.values().stream().map(this::percent).toList()),
                schools - current.size(), late, count(sent, ReportState.SUBMITTED::equals),
                count(sent, ReportState.RETURNED::equals), count(sent, ReportState::accepted), unopened(current)));
    }

    /** The newest that is not void. */
    private Optional<Order> current(School school) {
        return orders.ofSchool(school.id()).stream().filter(order -> order.state() != OrderState.CANCELLED)
                .reduce((earlier, later) -> later);
    }

    /** Of the twelve paragraphs; paragraph 10 is executed when every class has answered. */
    private int percent(Order order) {
        Map<Paragraph, List<OrderItem>> paragraphs = items.of(order.id()).stream()
                .filter(item -> item.paragraph().numbered()).collect(Collectors.groupingBy(OrderItem::paragraph));
        long executed = paragraphs.values().stream()
                .filter(rows -> rows.stream().allMatch(row -> row.state() == ItemState.EXECUTED)).count();
        long all = Stream.of(Paragraph.values()).filter(Paragraph::numbered).count();
        return (int) (100 * executed / all);
    }

    private static List<Share> done(List<Integer> percents) {
        List<Share> done = new ArrayList<>();
        for (int i = 0; i < QUARTERS.length; i++) {
            int least = QUARTERS[i];
            int most = i == 0 ? 100 : QUARTERS[i - 1] - 1;
            int schools = count(percents, percent -> percent >= least && percent <= most);
            if (schools > 0) {
                done.add(new Share(least == 100 ? "100 %" : "от %d до %d %%".formatted(least, most), schools));
            }
        }
        return done;
    }

    private List<Unopened> unopened(Map<School, Order> current) {
        return organisation.schools().stream().filter(current::containsKey)
                .filter(school -> current.get(school).state() == OrderState.DRAFT)
                .filter(school -> !signIns.anybodySince(school.id(), current.get(school).openedAt()))
                .map(school -> new Unopened(school.name(), organisation.holder(school.id(), Role.DIRECTOR)
                        .map(WeekOfSchools::contact).orElse("директор не указан"))).toList();
    }

    private static String contact(Person person) {
        return "%s, %s, %s".formatted(person.fullName(), person.position(),
                person.phone() == null ? "телефон не указан" : "тел. " + person.phone());
    }

    private static <T> int count(List<T> all, Predicate<T> counted) {
        return (int) all.stream().filter(counted).count();
    }
}
