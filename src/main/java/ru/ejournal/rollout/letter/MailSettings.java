package ru.ejournal.rollout.letter;

import java.nio.file.Path;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How letters are sent.
 *
 * @param from   sender of all letters, «name &lt;address&gt;»
 * @param outbox where letters go as {@code .eml} files while {@code spring.mail.host} is not set
 */
@Validated
@ConfigurationProperties("rollout.mail")
record MailSettings(@NotBlank String from, @NotNull Path outbox) {

    @AssertTrue(message = "rollout.mail.from: «имя <адрес>»")
    boolean isFromAnAddress() {
        return MailAddress.sender(from).isPresent();
    }
}
