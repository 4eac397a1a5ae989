package ru.ejournal.rollout.answer;

import ru.ejournal.rollout.report.Row;

/** The rows of Appendix 2 in a few words. */
final class RowNames {

    private RowNames() {
    }

    static String of(Row row) {
        return switch (row) {
            case RESPONSIBLE -> "Ответственное лицо";
            case SYSTEM -> "Информационная система";
            case PLAN -> "План введения";
            case LOCAL_ACTS -> "Принятые локальные акты";
            case CHANGED_ACTS -> "Изменённые локальные акты";
            case STAFF_ACQUAINTED -> "Ознакомлены педагогические работники";
            case PARENTS_ACQUAINTED -> "Ознакомлены родители";
            case PUPILS_ACQUAINTED -> "Ознакомлены обучающиеся";
            case METHODS -> "Формы ознакомления";
            case APPLICATIONS -> "Заявления родителей";
            case RECORDS -> "Заполнение баз данных";
            case TEACHERS_TRAINED -> "Обучены педагогические работники";
            case PARENTS_TRAINED -> "Обучены родители";
            case PUPILS_TRAINED -> "Обучены обучающиеся";
            case SITE_LINK -> "Ссылка на сайте школы";
            case PARENT_LOGINS -> "Логины выданы родителям";
            case TEACHER_LOGINS -> "Логины выданы педагогическим работникам";
            case PUPIL_LOGINS -> "Логины выданы обучающимся";
            case TEACHERS_ACTIVE -> "Педагогические работники, работающие в системе";
            case PARENTS_ACTIVE -> "Активированные родители";
            case REMARKS -> "Дополнительная информация";
            case PROBLEMS -> "Возникшие проблемы и их решение";
        };
    }
}
