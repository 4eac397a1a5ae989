package ru.ejournal.rollout.monitoring;

import java.time.Duration;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param schools up to so many each has figures of its own; beyond, only totals are told
 * @param fresh   how old figures may be: several who ask at once cost no more than one
 */
@Validated
@ConfigurationProperties("rollout.monitoring")
record MonitoringSettings(@DefaultValue("1000") @PositiveOrZero int schools, @DefaultValue("5s") Duration fresh) {
}
