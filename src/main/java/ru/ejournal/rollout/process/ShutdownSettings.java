package ru.ejournal.rollout.process;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a node leaves.
 *
 * @param notice how long it still answers after readiness was turned off, so that a proxy sends people elsewhere
 * @param jobs   how long it waits for jobs that are running; what takes longer is left to the lock's end
 */
@Validated
@ConfigurationProperties("rollout.shutdown")
record ShutdownSettings(@DefaultValue("0s") Duration notice, @DefaultValue("25s") Duration jobs) {
}
