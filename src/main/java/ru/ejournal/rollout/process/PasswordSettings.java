package ru.ejournal.rollout.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What hashing a password costs. The least is what OWASP asks of Argon2id.
 *
 * @param memory     KiB
 * @param iterations passes over it
 */
@Validated
@ConfigurationProperties("rollout.password")
record PasswordSettings(@DefaultValue("19456") @Min(19456) @Max(1048576) int memory,
                        @DefaultValue("2") @Min(2) @Max(20) int iterations) {
}
