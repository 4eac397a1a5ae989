package ru.ejournal.rollout.report;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The cells of Appendix 2 that are filled in, in its own sequence. Rows 6, 10 and 12 are headings of their parts;
 * rows 4 and 5 stand for the lists below them; the table of problems counts as one cell.
 */
public enum Row {
    RESPONSIBLE("1", "(Фамилия, имя, отчество; должность)"),
    SYSTEM("2", "(название системы)"),
    PLAN("3", "(реквизиты утверждения)"),
    LOCAL_ACTS("4", ""),
    CHANGED_ACTS("5", ""),
    STAFF_ACQUAINTED("6.1", ""),
    PARENTS_ACQUAINTED("6.2", ""),
    PUPILS_ACQUAINTED("6.3", ""),
    METHODS("7", ""),
    APPLICATIONS("8", "_____% родителей (__________ классы)"),
    RECORDS("9", "_____% от необходимого объема"),
    TEACHERS_TRAINED("10.1", ""),
    PARENTS_TRAINED("10.2", ""),
    PUPILS_TRAINED("10.3", ""),
    SITE_LINK("11", "(есть, нет)"),
    PARENT_LOGINS("12.1", ""),
    TEACHER_LOGINS("12.2", ""),
    PUPIL_LOGINS("12.3", ""),
    TEACHERS_ACTIVE("13", "охват (в %)"),
    PARENTS_ACTIVE("14", "_____% от имеющих возможность воспользоваться услугой (__________ классы)"),
    REMARKS("15", ""),
    PROBLEMS("Проблемы", "");

    private final String id;
    private final String blank;

    Row(String id, String blank) {
        this.id = id;
        this.blank = blank;
    }

    /** The cells that the readiness meter counts: all but 15 and the problems. */
    public static List<Row> required() {
        return Arrays.stream(values()).filter(Row::isRequired).toList();
    }

    /** @throws IllegalArgumentException for an unknown number */
    @JsonCreator
    public static Row of(String id) {
        return Arrays.stream(values()).filter(row -> row.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row " + id));
    }

    /** The printed number («6.2»); for the table of problems «Проблемы». */
    @JsonValue
    public String id() {
        return id;
    }

    public boolean isRequired() {
        return this != REMARKS && this != PROBLEMS;
    }

    /** What the empty form prints in the cell. */
    String blank() {
        return blank;
    }
}
