package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class RosterAtStartTests {

    private final RosterLoader loader = mock(RosterLoader.class);

    @Test
    void the_roster_is_loaded_before_anybody_hears_of_it() {
        SpringApplication application = application();
        try (var context = application.run()) {
            verify(loader).load();
            assertThat(context.getBean(Listener.class).heard).isTrue();
        }
    }

    @Test
    void the_web_server_starts_later() {
        assertThat(LoadRosterAtStart.PHASE).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1024);
    }

    @Test
    void a_broken_roster_stops_the_start_and_says_what_to_do(CapturedOutput output) {
        willThrow(new BrokenRoster("file [/etc/rollout/roster.yaml]", List.of(
                "строка 14, people[3].email: неверный адрес «x»", "строка 20, people[4]: не заполнено поле")))
                .given(loader).load();

        assertThatThrownBy(() -> application().run()).hasRootCauseInstanceOf(BrokenRoster.class);

        assertThat(output).contains("ошибок: 2", "file [/etc/rollout/roster.yaml]",
                "  - строка 14, people[3].email: неверный адрес «x»", "  - строка 20, people[4]: не заполнено поле",
                "Исправьте перечисленные строки", "docs/roster.md").doesNotContain("at ru.ejournal");
    }

    private SpringApplication application() {
        SpringApplication application = new SpringApplication(Start.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context ->
                context.registerBean(RosterLoader.class, () -> loader));
        return application;
    }

    @Configuration(proxyBeanMethods = false)
    @Import(LoadRosterAtStart.class)
    static class Start {
        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {
        boolean heard;

        @EventListener
        void on(RosterLoaded loaded) {
            heard = true;
        }
    }
}
