package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a table of schools would do.
 *
 * @param rows     those that are understood
 * @param problems every reason why the table cannot be loaded; it can be if there is none
 */
public record UploadPlan(List<Planned> rows, List<Problem> problems) {

    public enum Kind {
        NEW("новая"), CHANGED("изменится"), UNCHANGED("без изменений"), FAULTY("с ошибками");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param what in Russian: who is added, what changes
     * @param hire people to be made
     * @param edit people who are there and change
     * @param remarks what is no error but should be known
     */
    public record Planned(int line, Kind kind, School school, List<String> what, List<Person> hire, List<Person> edit, List<String> remarks) {

        /** Whatever a row with an error would do, it is neither new nor changed. */
        Planned faulty() {
            return new Planned(line, Kind.FAULTY, school, what, hire, edit, remarks);
        }
    }

    /**
     * @param line   0 for the table as a whole
     * @param column title; empty for the row as a whole
     */
    public record Problem(int line, String column, String message) {
    }

    public boolean acceptable() {
        return problems.isEmpty() && !rows.isEmpty();
    }

    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** Equal for plans that show the same to whoever accepts them. */
    public String fingerprint() {
        return rows.stream().map(row -> row.line() + row.kind().name() + row.school() + row.what() + row.hire() + row.edit())
                .collect(Collectors.joining("\n")) + problems;
    }
}
