package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the configuration that is shipped leads to. */
class MailWiringTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailWiring.class, Settings.class);

    @Test
    void withoutAHostLettersBecomeFiles() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(OutboxFolder.class).doesNotHaveBean(SmtpOutbox.class);
            assertThat(context.getBean(MailSettings.class)).isEqualTo(new MailSettings(
                    "Электронный дневник <rollout@localhost>", Path.of("var/outbox")));
        });
    }

    @Test
    void anEmptyHostIsNoHost() {
        runner.withPropertyValues("spring.mail.host=")
                .run(context -> assertThat(context).hasSingleBean(OutboxFolder.class));
    }

    @Test
    void withAHostTheyGoToTheServerAndNeverWaitForLong() {
        runner.withPropertyValues("spring.mail.host=mail.example.org").run(context -> {
            assertThat(context).hasSingleBean(SmtpOutbox.class);
            assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                    .containsEntry("mail.smtp.connectiontimeout", "10000")
                    .containsEntry("mail.smtp.timeout", "15000").containsEntry("mail.smtp.writetimeout", "15000")
                    .containsEntry("mail.smtps.connectiontimeout", "10000")
                    .containsEntry("mail.smtps.timeout", "15000").containsEntry("mail.smtps.writetimeout", "15000")
                    .containsEntry("mail.smtp.quitwait", "false").containsEntry("mail.smtps.quitwait", "false");
        });
    }

    @Test
    void withTheApplicationItsConnectionsEnd() {
        runner.withPropertyValues("spring.mail.host=mail.example.org").run(context -> {
            SmtpOutbox outbox = context.getBean(SmtpOutbox.class);
            context.close();

            assertThatThrownBy(() -> outbox.deliver(new MimeMessage((Session) null), "unused"))
                    .isInstanceOf(LetterNotSent.class).hasMessageContaining("нет свободного соединения");
        });
    }

    @Test
    void aSenderWithoutAddressStopsTheStart() {
        runner.withPropertyValues("rollout.mail.from=Электронный дневник").run(context -> assertThat(context)
                .hasFailed().getFailure().rootCause().hasMessageContaining("rollout.mail.from: «имя <адрес>»"));
    }

    @EnableConfigurationProperties(MailSettings.class)
    static class Settings {
    }
}
