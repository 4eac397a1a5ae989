package ru.ejournal.rollout.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * Where a school stands.
 *
 * @param school  null for the district
 * @param orders  that have not ended
 * @param open    items of these that are not executed
 * @param overdue of the open ones
 * @param letters that wait to be sent
 */
record Standing(@Nullable String school, long orders, long open, long overdue, long letters) {
}
