package ru.ejournal.rollout.organisation;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the roster is.
 *
 * @param roster           the file; by default the embedded «Лекаревская СОШ»
 * @param trivialPasswords false refuses a roster with a password equal to its login, as the embedded one has
 */
@Validated
@ConfigurationProperties("rollout.organisation")
record RosterSettings(@NotNull @DefaultValue("classpath:roster.yaml") Resource roster,
                      @DefaultValue("true") boolean trivialPasswords) {
}
