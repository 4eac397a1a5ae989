package ru.ejournal.rollout.organisation;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A school as stored.
 *
 * @param departed    no longer in the roster
 * @param rosterEntry what the roster said when it was last taken over
 */
@Table("rollout_school")
record SchoolRow(@Id String id, @Version @Nullable Integer version, String name, String fullName, String zone,
                 int weekDays, String classes, boolean departed, @Nullable String rosterEntry) {

    static SchoolRow of(School school, @Nullable Integer version) {
        return new SchoolRow(school.id(), version, school.name(), school.fullName(), school.zone().getId(),
                school.week().days(), Joined.join(school.classes()), false, entry(school));
    }

    School school() {
        return new School(id, name, fullName, ZoneId.of(zone), WorkingWeek.of(weekDays), Joined.split(classes));
    }

    SchoolRow leave() {
        return new SchoolRow(id, version, name, fullName, zone, weekDays, classes, true, rosterEntry);
    }

    boolean says(School school) {
        return !departed && entry(school).equals(rosterEntry);
    }

    private static String entry(School school) {
        String entry = String.join("\n", school.name(), school.fullName(), school.zone().getId(),
                Joined.join(school.classes()));
        // The common week adds nothing, so that entries from before it could be told are still the same.
        return school.week() == WorkingWeek.FIVE_DAYS ? entry : entry + "\n" + school.week().days();
    }
}
