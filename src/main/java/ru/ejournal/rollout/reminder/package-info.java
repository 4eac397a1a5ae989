/** Who is reminded of what, each working morning, and the deadlines as a calendar to subscribe to. */
@NullMarked
package ru.ejournal.rollout.reminder;

import org.jspecify.annotations.NullMarked;
