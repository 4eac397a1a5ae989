package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.WorkingCalendar;
import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.School;

/** What the director should know of the order's dates; they are warned of, never moved. */
@Component
class DateWarnings {

    private final WorkingCalendars calendars;

    DateWarnings(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** One sentence a warning; empty if there is nothing to say. */
    String of(School school, ReportDates reports, Map<Paragraph, LocalDate> deadlines) {
        WorkingCalendar calendar = calendars.of(school);
        List<String> warnings = new ArrayList<>();
        Stream.concat(reports.dates().stream(), deadlines.values().stream()).distinct().sorted()
                .filter(date -> !calendar.working(date))
                .forEach(date -> warnings.add("%s — нерабочий день: ориентируйтесь на последний рабочий день перед ним, %s."
                        .formatted(RussianText.day(date), RussianText.day(calendar.atOrBefore(date)))));
        if (deadlines.containsKey(Paragraph.PLAN)
                && deadlines.get(Paragraph.PLAN).equals(deadlines.get(Paragraph.SUBMIT_PLAN))) {
            warnings.add("У пунктов 7 и 8 один срок: план нужно утвердить и предоставить в тот же день.");
        }
        late(reports, deadlines).ifPresent(warnings::add);
        Stream.concat(reports.dates().stream(), deadlines.values().stream()).map(LocalDate::getYear).distinct().sorted()
                .filter(year -> !calendar.confirmed(year))
                .forEach(year -> warnings.add("Производственный календарь на %d год не подтверждён: переносы выходных неизвестны.".formatted(year)));
        return String.join(" ", warnings);
    }

    /** Names the paragraphs that are due after the last report; control lasts longer than that. */
    static Optional<String> late(ReportDates reports, Map<Paragraph, LocalDate> deadlines) {
        String late = deadlines.entrySet().stream().filter(entry -> entry.getKey() != Paragraph.CONTROL && entry.getValue().isAfter(reports.last()))
                .map(entry -> "«" + entry.getKey().title() + "»").collect(Collectors.joining(", "));
        return late.isEmpty() ? Optional.empty()
                : Optional.of("Срок позже последней даты отчёта (%s): %s.".formatted(RussianText.date(reports.last()), late));
    }
}
