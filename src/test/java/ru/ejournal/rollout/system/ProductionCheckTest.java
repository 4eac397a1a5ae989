package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

/** The real settings files, and no bean at all: nothing of the database, the engine or the web is reached. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionCheckTest {

    private static final String[] FIT = {"--spring.profiles.active=production", "--spring.datasource.url=jdbc:postgresql://db/rollout",
            "--spring.datasource.password=o4Lk-wq92-xx", "--spring.mail.host=mail.example.org", "--rollout.mail.from=Дневник <rollout@example.org>",
            "--rollout.base-url=https://rollout.example.org", "--rollout.organisation.roster=file:/etc/rollout/roster.yaml",
            "--camunda.bpm.admin-user.password=три-синих-слона"};

    @Test
    void the_trials_settings_are_refused_all_at_once(CapturedOutput output) {
        assertThatThrownBy(() -> start("--spring.profiles.active=production")).isInstanceOf(NotFitForProduction.class);

        assertThat(output).contains("замечаний: 6", "  - camunda.bpm.admin-user.password: не задан", "  - spring.datasource.url: нужна база PostgreSQL",
                "  - spring.mail.host:", "  - rollout.mail.from:", "  - rollout.base-url:", "  - rollout.organisation.roster:", "База данных не менялась")
                .doesNotContain("at ru.ejournal");
    }

    @Test
    void fit_settings_start_and_the_trial_is_not_asked() {
        try (ConfigurableApplicationContext fit = start(FIT); ConfigurableApplicationContext trial = start()) {
            assertThat(fit.getEnvironment().getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
            assertThat(trial.isRunning()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"camunda.bpm.admin-user.password,admin", "camunda.bpm.admin-user.password,1234567890", "spring.datasource.password,postgres",
            "spring.datasource.password,''", "spring.datasource.url,jdbc:h2:mem:x", "spring.mail.host,' '", "rollout.mail.from,x@localhost",
            "rollout.base-url,http://rollout.example.org", "rollout.base-url,https://localhost", "rollout.base-url,://", "rollout.sample-schools,40",
            "rollout.organisation.trivial-passwords,true", "rollout.organisation.roster,classpath:roster.yaml",
            "spring.mail.host,${NOT_SET}"})
    void each_slip_is_named_alone(String setting, String value) {
        MockEnvironment settings = new MockEnvironment().withProperty("rollout.organisation.trivial-passwords", "false")
                .withProperty("camunda.bpm.admin-user.id", "admin");
        for (String fit : FIT) {
            settings.setProperty(fit.substring(2, fit.indexOf('=')), fit.substring(fit.indexOf('=') + 1));
        }
        assertThat(ProductionProblems.of(settings)).isEmpty();

        settings.setProperty(setting, value);

        assertThat(ProductionProblems.of(settings)).singleElement().asString().startsWith(setting + ": ");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {
    }
}
