package ru.ejournal.rollout.report;

import java.util.Set;

/** A table row that is repeated: {@code {{tag}}} marks it, {@code [field]} stand in it. */
public record Loop(String tag, Set<String> fields) {
}
