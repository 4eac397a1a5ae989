package ru.ejournal.rollout.organisation;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param lastAt within some minutes */
@Table("rollout_sign_in")
public record SignIn(@Id String login, Instant firstAt, Instant lastAt) {
}
