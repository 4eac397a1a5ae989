package ru.ejournal.rollout.order;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Who does a paragraph by when, as registered. */
public record PlannedItem(Paragraph paragraph, @Nullable String schoolClass, String performer, LocalDate deadline,
                          boolean proposed) {
}
