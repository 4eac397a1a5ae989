package ru.ejournal.rollout.organisation;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A school as stored.
 *
 * @param departed    no longer one of the district's
 * @param rosterEntry what the roster said when it was last taken over; null for one that is not in it
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

    /** No longer in the roster. */
    SchoolRow leave() {
        return new SchoolRow(id, version, name, fullName, zone, weekDays, classes, true, null);
    }

    /** Dropped or taken back on a page: to the roster nothing has happened. */
    SchoolRow dropped(boolean dropped) {
        return new SchoolRow(id, version, name, fullName, zone, weekDays, classes, dropped, rosterEntry);
    }

    /** As a page has it, whatever the roster says. */
    SchoolRow edited(School school) {
        return new SchoolRow(id, version, school.name(), school.fullName(), school.zone().getId(), school.week().days(),
                Joined.join(school.classes()), departed, rosterEntry);
    }

    /** As a page has it, of a school that no roster names. */
    static SchoolRow typed(School school) {
        return new SchoolRow(school.id(), null, school.name(), school.fullName(), school.zone().getId(),
                school.week().days(), Joined.join(school.classes()), false, null);
    }

    /** True also for one that was edited or dropped on a page: the roster changes something only by saying something else. */
    boolean says(School school) {
        return entry(school).equals(rosterEntry);
    }

    private static String entry(School school) {
        String entry = String.join("\n", school.name(), school.fullName(), school.zone().getId(),
                Joined.join(school.classes()));
        // The common week adds nothing, so that entries from before it could be told are still the same.
        return school.week() == WorkingWeek.FIVE_DAYS ? entry : entry + "\n" + school.week().days();
    }
}
