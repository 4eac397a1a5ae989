package ru.ejournal.rollout.retention;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param letters after they were sent; the same five years for which the engine keeps its history
 * @param staffLog who changed what about people and schools
 * @param signIns  of somebody who has not signed in since
 * @param links    one-time links, after they have ceased to work
 */
@Validated
@ConfigurationProperties("rollout.retention")
record RetentionSettings(@DefaultValue("1825d") @DurationMin(days = 30) Duration letters,
                         @DefaultValue("1825d") @DurationMin(days = 30) Duration staffLog,
                         @DefaultValue("1825d") @DurationMin(days = 30) Duration signIns,
                         @DefaultValue("365d") @DurationMin(days = 30) Duration links) {
}
