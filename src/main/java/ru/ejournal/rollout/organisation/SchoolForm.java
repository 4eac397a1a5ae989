package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A school as typed on a page or in a table.
 *
 * @param id       empty: one is made of the name
 * @param fullName empty: the name
 * @param classes  separated by commas or spaces; «1-4» is four classes
 */
public record SchoolForm(String id, String name, String fullName, String zone, String week, String classes) {

    public static SchoolForm of(@Nullable String id, @Nullable String name, @Nullable String fullName,
                                @Nullable String zone, @Nullable String week, @Nullable String classes) {
        String shortName = text(name);
        String full = text(fullName);
        return new SchoolForm(text(id), shortName, full.isEmpty() ? shortName : full, text(zone), text(week), text(classes));
    }

    public static SchoolForm of(School school) {
        return of(school.id(), school.name(), school.fullName(), school.zone().getId(),
                String.valueOf(school.week().days()), String.join(", ", school.classes()));
    }

    public static SchoolForm empty() {
        return of("", "", "", "Asia/Yekaterinburg", "5", "");
    }

    SchoolForm identified(String newId) {
        return new SchoolForm(newId, name, fullName, zone, week, classes);
    }

    List<String> classList() {
        return ClassNames.ranges(classes);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
