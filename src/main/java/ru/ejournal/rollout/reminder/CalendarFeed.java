package ru.ejournal.rollout.reminder;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person's calendar to subscribe to.
 *
 * @param secret the part of its address that nobody can guess; whoever knows it may read
 */
@Table("rollout_calendar_feed")
record CalendarFeed(@Id String login, @Version @Nullable Integer version, String secret, Instant issuedAt) {
}
