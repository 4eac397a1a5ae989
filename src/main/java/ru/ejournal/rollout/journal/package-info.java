/** The journal of orders: running and finished ones stay findable, with their documents. */
@NullMarked
package ru.ejournal.rollout.journal;

import org.jspecify.annotations.NullMarked;
