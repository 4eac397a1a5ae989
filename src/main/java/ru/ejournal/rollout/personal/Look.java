package ru.ejournal.rollout.personal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody looked at personal data.
 *
 * @param page     id of a {@link PersonalPage}
 * @param schoolId whose people; null for all schools'
 * @param person   login; null for a list of people
 */
@Table("rollout_look")
record Look(@Id @Nullable Long id, Instant lookedAt, String lookedBy, String page, @Nullable String schoolId,
            @Nullable String person) {
}
