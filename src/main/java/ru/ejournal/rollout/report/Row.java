package ru.ejournal.rollout.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The cells of Appendix 2 that are filled in, in its own sequence. Rows 6, 10 and 12 are headings of their parts;
 * rows 4 and 5 stand for the lists below them; the table of problems counts as one cell.
 */
public enum Row {
    RESPONSIBLE("1", "Ответственное лицо за введение и использование", "(Фамилия, имя, отчество; должность)"),
    SYSTEM("2", "Информационная система", "(название системы)"),
    PLAN("3", "План работы по введению", "(реквизиты утверждения)"),
    LOCAL_ACTS("4", "Локальные акты", ""),
    CHANGED_ACTS("5", "Изменения и дополнения в имеющихся локальных актах", ""),
    STAFF_ACQUAINTED("6.1", "Ознакомлены педагогические работники", ""),
    PARENTS_ACQUAINTED("6.2", "Ознакомлены родители (законные представители)", ""),
    PUPILS_ACQUAINTED("6.3", "Ознакомлены обучающиеся", ""),
    METHODS("7", "Формы ознакомления", ""),
    APPLICATIONS("8", "Заявления родителей (законных представителей)", "_____% родителей (__________ классы)"),
    RECORDS("9", "Заполнение необходимых баз данных", "_____% от необходимого объема"),
    TEACHERS_TRAINED("10.1", "Обучены педагогические работники", ""),
    PARENTS_TRAINED("10.2", "Обучены родители (законные представители)", ""),
    PUPILS_TRAINED("10.3", "Обучены обучающиеся", ""),
    SITE_LINK("11", "Ссылка на официальном сайте", "(есть, нет)"),
    PARENT_LOGINS("12.1", "Логины и пароли: родители (законные представители)", ""),
    TEACHER_LOGINS("12.2", "Логины и пароли: педагогические работники", ""),
    PUPIL_LOGINS("12.3", "Логины и пароли: обучающиеся", ""),
    TEACHERS_ACTIVE("13", "Педагогические работники, работающие в системе", "охват (в %)"),
    PARENTS_ACTIVE("14", "Активация пользователей (родителей)", "_____% от имеющих возможность воспользоваться услугой (__________ классы)"),
    REMARKS("15", "Дополнительная информация", ""),
    PROBLEMS("Проблемы", "Возникшие проблемы и результат их решения", "");

    private static final Set<Row> WORDED = Set.of(RESPONSIBLE, SYSTEM, PLAN, LOCAL_ACTS, CHANGED_ACTS, METHODS, SITE_LINK,
            REMARKS, PROBLEMS);

    private final String id;
    private final String title;
    private final String blank;

    Row(String id, String title, String blank) {
        this.id = id;
        this.title = title;
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

    /** What it is about, in brief. */
    public String title() {
        return title;
    }

    /** A percentage, counted from counts. */
    public boolean counted() {
        return !WORDED.contains(this);
    }

    public boolean isRequired() {
        return this != REMARKS && this != PROBLEMS;
    }

    /** What the empty form prints in the cell. */
    String blank() {
        return blank;
    }
}
