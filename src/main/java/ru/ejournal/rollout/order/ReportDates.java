package ru.ejournal.rollout.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates on which the report of paragraph 9 is due, ascending and distinct. */
public record ReportDates(List<LocalDate> dates) {

    public ReportDates {
        dates = dates.stream().sorted().distinct().toList();
    }

    public static ReportDates of(LocalDate... dates) {
        return new ReportDates(List.of(dates));
    }

    /** @throws java.util.NoSuchElementException before registration */
    public LocalDate first() {
        return dates.stream().findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException before registration */
    public LocalDate last() {
        return dates.stream().reduce((earlier, later) -> later).orElseThrow();
    }

    public Optional<LocalDate> before(LocalDate date) {
        return dates.stream().filter(candidate -> candidate.isBefore(date)).reduce((earlier, later) -> later);
    }

    public Optional<LocalDate> after(LocalDate date) {
        return dates.stream().filter(candidate -> candidate.isAfter(date)).findFirst();
    }
}
