package ru.ejournal.rollout.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The district's answer to a report, or the director's note that it was handed over on paper. */
record Answer(ReportState state, String by, Instant at, @Nullable String remarks, @Nullable String incomingNumber,
              @Nullable LocalDate incomingDate) {
}
