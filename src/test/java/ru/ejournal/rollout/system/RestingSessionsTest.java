package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

class RestingSessionsTest {

    private static final Duration DAY = Duration.ofHours(12);
    private static final Instant LOGIN = Instant.parse("2013-09-24T04:00:00Z");

    private final MapSession stored = spy(new MapSession("id"));
    private final RestingSession session = new RestingSession(stored, DAY);

    RestingSessionsTest() {
        stored.setCreationTime(LOGIN);
        stored.setLastAccessedTime(LOGIN);
        stored.setMaxInactiveInterval(Duration.ofHours(2));
    }

    @Test
    void the_last_use_is_written_once_a_minute() {
        session.setLastAccessedTime(LOGIN.plusSeconds(59));
        assertThat(stored.getLastAccessedTime()).isEqualTo(LOGIN);

        session.setLastAccessedTime(LOGIN.plusSeconds(60));
        assertThat(stored.getLastAccessedTime()).isEqualTo(LOGIN.plusSeconds(60));
    }

    @Test
    void a_page_that_stays_open_does_not_keep_anybody_logged_in_for_ever() {
        for (Duration since = Duration.ZERO; since.compareTo(DAY) < 0; since = since.plusMinutes(5)) {
            session.setLastAccessedTime(LOGIN.plus(since));
        }

        assertThat(stored.getLastAccessedTime().plus(stored.getMaxInactiveInterval())).isEqualTo(LOGIN.plus(DAY));
    }

    @Test
    void what_is_put_back_unchanged_is_not_written_and_what_was_changed_in_place_is() {
        stored.setAttribute("groups", new ArrayList<>(List.of("director")));
        org.mockito.Mockito.clearInvocations(stored);

        List<String> groups = session.getAttribute("groups");
        session.setAttribute("groups", groups);
        verify(stored, never()).setAttribute(any(), any());

        groups.add("deputy");
        session.setAttribute("groups", groups);
        verify(stored).setAttribute("groups", List.of("director", "deputy"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_session_of_another_version_is_none() {
        FindByIndexNameSessionRepository<Session> table = mock();
        Session unreadable = mock();
        when(table.findById("id")).thenReturn(unreadable);
        when(unreadable.getAttributeNames()).thenReturn(java.util.Set.of("a"));
        when(unreadable.getAttribute("a")).thenThrow(new ConversionFailedException(TypeDescriptor.valueOf(byte[].class),
                TypeDescriptor.valueOf(Object.class), null, new IllegalStateException()));

        assertThat(new RestingSessions(table, DAY).findById("id")).isNull();
        verify(table).deleteById("id");
    }
}
