package ru.ejournal.rollout.organisation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who changed what about a school or its people, on a page.
 *
 * @param login null for a change of the school itself
 * @param what  in Russian
 */
@Table("rollout_staff_change")
public record StaffChange(@Id @Nullable Long id, String schoolId, @Nullable String login, String changedBy,
                          Instant changedAt, String what) {
}
