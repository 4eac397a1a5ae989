package ru.ejournal.rollout.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.WorkingCalendar;
import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.progress.Timeline.Bar;
import ru.ejournal.rollout.progress.Timeline.Rest;

/** What was planned for when, and what became of it. */
@Component
class Timelines {

    /** So that the first and the last bar do not touch the edges. */
    private static final int MARGIN = 3;

    private final Stories stories;
    private final ItemLines lines;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Timelines(Stories stories, ItemLines lines, Organisation organisation, WorkingCalendars calendars, Clock clock) {
        this.stories = stories;
        this.lines = lines;
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
    }

    Timeline of(Order order) {
        School school = organisation.school(order.schoolId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), school.zone());
        LocalDate opened = LocalDate.ofInstant(order.openedAt(), school.zone());
        LocalDate start = order.orderDate() != null && order.orderDate().isBefore(opened) ? order.orderDate() : opened;
        List<ItemStory> told = stories.of(order);
        List<ItemLine> said = lines.of(told);
        List<Bar> bars = IntStream.range(0, told.size()).mapToObj(at -> bar(said.get(at), told.get(at), start)).toList();
        LocalDate end = order.endedAt() == null ? today : LocalDate.ofInstant(order.endedAt(), school.zone());
        LocalDate from = days(bars, end, start).min(Comparator.naturalOrder()).orElseThrow().minusDays(MARGIN);
        LocalDate to = days(bars, end, start).max(Comparator.naturalOrder()).orElseThrow().plusDays(MARGIN);
        return new Timeline(from, to, today, rests(calendars.of(school), from, to), bars);
    }

    private static Bar bar(ItemLine line, ItemStory story, LocalDate orderStart) {
        List<ItemChange> moves = story.deadlines().moves();
        LocalDate planned = moves.isEmpty() ? line.deadline() : DeadlineMoves.from(moves.get(0));
        LocalDate begun = day(story.item().startedAt(), story.zone());
        LocalDate start = Stream.of(orderStart, planned, Objects.requireNonNullElse(begun, orderStart)).min(Comparator.naturalOrder()).orElseThrow();
        return new Bar(line.number(), line.text(), line.performer(), line.status(), line.state(), start, planned, line.deadline(),
                begun, story.executed() ? day(story.item().executedAt(), story.zone()) : null);
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    private static Stream<LocalDate> days(List<Bar> bars, LocalDate end, LocalDate start) {
        return Stream.concat(Stream.of(start, end), bars.stream()
                .flatMap(bar -> Stream.of(bar.start(), bar.planned(), bar.deadline(), bar.begun(), bar.done()))).filter(Objects::nonNull);
    }

    private static List<Rest> rests(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        List<Rest> rests = new ArrayList<>();
        for (LocalDate day : from.datesUntil(to.plusDays(1)).filter(each -> !calendar.working(each)).toList()) {
            Rest last = rests.isEmpty() ? null : rests.get(rests.size() - 1);
            if (last != null && last.to().plusDays(1).equals(day)) {
                rests.set(rests.size() - 1, new Rest(last.from(), day));
            } else {
                rests.add(new Rest(day, day));
            }
        }
        return rests;
    }
}
