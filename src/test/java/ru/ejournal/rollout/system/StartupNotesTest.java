package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import ru.ejournal.rollout.organisation.Organisation;

class StartupNotesTest {

    private final MockEnvironment settings = new MockEnvironment().withProperty("rollout.base-url", "http://localhost:8080");

    @Test
    void the_log_says_where_to_go_and_where_letters_are() {
        assertThat(text()).startsWith("Готово к работе").contains("http://localhost:8080", "outbox", "admin");
    }

    @Test
    void letters_that_go_out_are_said_to_go_out() {
        settings.setProperty("spring.mail.host", "mail.example.org");

        assertThat(text()).contains("mail.example.org").doesNotContain("outbox");
    }

    @Test
    void nothing_is_said_of_real_passwords() {
        settings.setProperty("rollout.organisation.roster", "file:/etc/rollout/roster.yaml");

        assertThat(text()).doesNotContain("пароль равен логину", "admin");
    }

    private String text() {
        return new StartupNotes(settings, mock(Organisation.class)).text();
    }
}
