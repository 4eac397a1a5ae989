package ru.ejournal.rollout.organisation;

import java.util.List;

/** Short lists in one column, joined by commas. */
final class Joined {

    private Joined() {
    }

    static String join(List<String> values) {
        return String.join(",", values);
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(","));
    }
}
