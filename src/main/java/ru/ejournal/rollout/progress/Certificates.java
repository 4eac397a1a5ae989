package ru.ejournal.rollout.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderChange;
import ru.ejournal.rollout.order.OrderChange.Kind;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;

/** Certificates of orders that have ended, from what was recorded while they ran. */
@Component
class Certificates {

    private static final Set<Kind> ALTERING = Set.of(Kind.AMENDED, Kind.RESPONSIBLE_REPLACED);
    private static final Set<Kind> ENDING = Set.of(Kind.CLOSED, Kind.CANCELLED, Kind.DISCARDED);

    private final Orders orders;
    private final Stories stories;
    private final Organisation organisation;
    private final CertificateLines lines;
    private final OrderWords words;
    private final Names names;
    private final Clock clock;

    Certificates(Orders orders, Stories stories, Organisation organisation, CertificateLines lines, OrderWords words,
                 Names names, Clock clock) {
        this.orders = orders;
        this.stories = stories;
        this.organisation = organisation;
        this.lines = lines;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    /** Empty while the order runs, and for a draft. */
    Optional<Certificate> of(Order order) {
        return orders.changes(order.id()).stream().filter(change -> ENDING.contains(change.kind())).findFirst()
                .map(ending -> certificate(order, ending));
    }

    private Certificate certificate(Order order, OrderChange ending) {
        School school = organisation.school(order.schoolId());
        List<ItemStory> items = stories.of(order);
        String last = RussianDates.day(ending.changedAt(), school.zone());
        // An order that is cancelled before it was registered has no date of its own.
        String first = order.orderDate() == null ? RussianDates.day(order.openedAt(), school.zone()) : RussianText.date(order.orderDate());
        return new Certificate(school.fullName(), order.caption(), Objects.requireNonNullElse(order.title(), ""),
                "с %s по %s".formatted(first, last), items.stream().map(lines::of).toList(), summary(items),
                altered(order, school), ended(ending, school), names.withPost(ending.changedBy(), ending.capacity()),
                LocalDate.now(clock.withZone(school.zone())));
    }

    private static String summary(List<ItemStory> items) {
        long executed = items.stream().filter(ItemStory::executed).count();
        long late = items.stream().filter(ItemStory::executedLate).count();
        return "Исполнено в срок: %d; с опозданием: %d; не исполнено: %d.".formatted(executed - late, late,
                items.size() - executed);
    }

    private String altered(Order order, School school) {
        String altered = orders.changes(order.id()).stream().filter(change -> ALTERING.contains(change.kind()))
                .map(change -> words.of(change, school.zone()))
                .map(entry -> "%s %s — %s; %s".formatted(entry.when(), entry.what(), entry.who(), entry.why()))
                .collect(Collectors.joining("\n"));
        return altered.isEmpty() ? "не было" : altered;
    }

    private String ended(OrderChange ending, School school) {
        Entry entry = words.of(ending, school.zone());
        String why = entry.why().isEmpty() ? "всё исполнено, последний отчёт принят" : entry.why();
        return "Приказ %s %s — %s; %s.".formatted(entry.what(), RussianDates.day(ending.changedAt(), school.zone()),
                names.withPost(ending.changedBy(), ending.capacity()), why.replaceAll("\\.$", ""));
    }
}
