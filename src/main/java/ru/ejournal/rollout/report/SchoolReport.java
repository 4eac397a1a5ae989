package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A school's accepted report.
 *
 * @param carried how it continues the school's previous report; null for the first one
 */
public record SchoolReport(String schoolId, String orderId, LocalDate reportDate, Appendix2 content,
                           @Nullable CarryForward carried) {

    /** Why the row fell, as the school has said it; empty where it has not. */
    public String reason(Row row) {
        return Optional.ofNullable(carried).flatMap(next -> next.row(row)).map(CarriedRow::reason).orElse("");
    }
}
