package ru.ejournal.rollout.people;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.StaffChange;

/**
 * A change in words.
 *
 * @param about whose record was changed; null for the school's own
 */
public record LogLine(String when, String who, @Nullable String about, String what) {

    public static LogLine of(StaffChange change, Organisation organisation) {
        ZonedDateTime at = change.changedAt().atZone(organisation.school(change.schoolId()).zone());
        return new LogLine(RussianDate.minute(at), organisation.name(change.changedBy()),
                change.login() == null ? null : organisation.name(change.login()), change.what());
    }
}
