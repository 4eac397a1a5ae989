package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

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
                    .containsEntry("mail.smtp.timeout", "20000").containsEntry("mail.smtp.writetimeout", "20000")
                    .containsEntry("mail.smtps.connectiontimeout", "10000")
                    .containsEntry("mail.smtps.timeout", "20000").containsEntry("mail.smtps.writetimeout", "20000");
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
