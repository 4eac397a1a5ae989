package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;

class WeekTests {

    private final Organisation organisation = mock();
    private final IdentityService identities = mock();

    @BeforeEach
    void a_teacher_in_the_urals_and_an_officer_of_the_district() {
        School school = new School("lekarevo", "", "", ZoneId.of("Asia/Yekaterinburg"), List.of());
        when(organisation.schools()).thenReturn(List.of(school));
        when(organisation.school("lekarevo")).thenReturn(school);
        when(organisation.person(anyString())).thenReturn(Optional.empty());
        when(organisation.person("class-01")).thenReturn(Optional.of(new Person("class-01", "", "", null, null,
                "lekarevo", Set.of(Role.CLASS_TEACHER), List.of("1"), true)));
    }

    @Test
    void it_ends_when_monday_begins_at_the_school() {
        assertThat(endFor("class-01", "2026-09-25T10:00:00Z")).isEqualTo("2026-09-27T19:00:00Z");
    }

    @Test
    void sunday_evening_in_utc_is_already_the_next_week_at_the_school() {
        assertThat(endFor("class-01", "2026-09-27T19:00:00Z")).isEqualTo("2026-10-04T19:00:00Z");
    }

    @Test
    void the_district_has_its_schools_week() {
        assertThat(endFor("brusilov", "2026-09-25T10:00:00Z")).isEqualTo("2026-09-27T19:00:00Z");
    }

    private Instant endFor(String login, String now) {
        when(identities.getCurrentAuthentication()).thenReturn(new Authentication(login, List.of()));
        return new Week(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), organisation, identities).end().toInstant();
    }
}
