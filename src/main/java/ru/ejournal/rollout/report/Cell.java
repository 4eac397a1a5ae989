package ru.ejournal.rollout.report;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;

/**
 * What stands in a cell of the report.
 *
 * @param value empty where nothing is known
 * @param share the counts behind a percentage, so that totals over schools are summed from counts
 */
public record Cell(Row row, String value, @Nullable Share share) {
}
