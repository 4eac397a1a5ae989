package ru.ejournal.rollout.facts;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that was recorded, never changed afterwards: a later fact with the same key, class and source replaces it.
 *
 * @param id          grows with time; 0 before it is stored
 * @param orderId     the order that it belongs to
 * @param key         one of {@link FactKey}, or the key of a form's field that feeds no report
 * @param schoolClass null for the whole school
 * @param value       text, number, boolean, a list, or {"num": …, "den": …} for a share
 * @param sourceItem  task id of the item in whose form it was entered
 * @param author      login
 */
@Table("rollout_fact")
public record Fact(@Id long id, String orderId, @Column("fact_key") String key, @Nullable String schoolClass,
                   @Column("fact_value") JsonNode value, String sourceItem, String author, Instant recordedAt) {
}
