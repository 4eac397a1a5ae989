package ru.ejournal.rollout.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.WorkingWeek;

/** Whose mornings are when. The district works five days, in the hours of its schools: the first speaks for all. */
@Component
public class SchoolDays {

    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Clock clock;

    SchoolDays(Organisation organisation, WorkingCalendars calendars, Clock clock) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param schoolId null for the district */
    public Mornings mornings(@Nullable String schoolId) {
        if (schoolId == null) {
            ZoneId zone = organisation.schools().stream().findFirst().map(School::zone).orElse(ZoneOffset.UTC);
            return new Mornings(zone, calendars.of(WorkingWeek.FIVE_DAYS));
        }
        School school = organisation.school(schoolId);
        return new Mornings(school.zone(), calendars.of(school));
    }

    LocalDate today(Mornings mornings) {
        return LocalDate.now(clock.withZone(mornings.zone()));
    }
}
