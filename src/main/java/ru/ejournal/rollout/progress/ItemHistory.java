package ru.ejournal.rollout.progress;

import java.util.List;

/**
 * An item as its page shows it.
 *
 * @param anchor   where on the page it stands: {@code item07_plan}, {@code item10_class-4}
 * @param deadline with where it was moved from, or that it was proposed
 * @param bad      overdue or left undone
 * @param entries  oldest first
 */
record ItemHistory(String anchor, String label, String performer, String deadline, String state, boolean bad,
                   List<Entry> entries) {
}
