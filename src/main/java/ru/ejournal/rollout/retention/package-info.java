/** How long what is no record is kept. Orders, items, facts, reports and the history of each stay for good. */
@NullMarked
package ru.ejournal.rollout.retention;

import org.jspecify.annotations.NullMarked;
