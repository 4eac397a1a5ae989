package ru.ejournal.rollout.process;

import java.util.ArrayList;
import java.util.List;

/** Every letter that the order of 24.09.2013 has sent, typed in; links without the id of the task. */
final class Letters2013 {

    private static final String HEAD = "МБОУ «Лекаревская СОШ»\n\nЗдравствуйте!\n\n";
    private static final String FOOT = "\n\nПисьмо отправлено автоматически, отвечать на него не нужно.\n";
    private static final String CALENDAR = "\n\nКалендарь сроков, подписаться: http://localhost:8080/calendar";
    private static final String ON_PAPER = "Получатель: Сотрудник школы, обслуживающий персонал. У получателя нет "
            + "электронной почты: передайте, пожалуйста, на бумаге.\n\n";
    private static final String ORDER = "Ознакомиться с документом и подписать (приказ)";
    private static final String INSTRUCTIONS = "Ознакомиться с документом и подписать (инструкции)";
    private static final String TWO = "Новые задачи: 2 по приказу № 01/09-267 от 24.09.2013";

    private final List<Letter> letters = new ArrayList<>();

    private Letters2013() {
        registration();
        plan();
        instructions();
        report();
    }

    /** Of the day at the school, to whom, to which address. */
    record Letter(String day, String recipient, String address, String subject, String text) {
    }

    static List<Letter> all() {
        return new Letters2013().letters;
    }

    private void registration() {
        school("2013-09-24", "lebedev", "Новые задачи: 9 по приказу № 01/09-267 от 24.09.2013", "Вам поручено 9 задач:"
                + sign(ORDER) + task("1. Организовать введение и использование электронных дневников и журнала", "понедельник, 23.12.2013")
                + task("2. Обеспечить условия введения электронного журнала", "понедельник, 23.12.2013")
                + task("3. Утвердить положение об электронном дневнике", "понедельник, 23.12.2013")
                + task("4. Утвердить инструкции по работе с электронным журналом и дневником", "понедельник, 23.12.2013")
                + task("6. Подтвердить назначение ответственного лица", "пятница, 27.09.2013")
                + task("7. Разработать и утвердить план введения", "вторник, 01.10.2013")
                + task("9. Разместить приказ на сайте школы", "понедельник, 23.12.2013")
                + task("6. Контролировать исполнение приказа", "понедельник, 20.01.2014"));
        school("2013-09-24", "kazachenko", TWO,
                "Вам поручены 2 задачи:" + sign(ORDER) + task("9. Подготовить отчёт о введении", "суббота, 28.12.2013"));
        for (int schoolClass = 1; schoolClass <= 11; schoolClass++) {
            school("2013-09-24", "class-%02d".formatted(schoolClass), TWO, "Вам поручены 2 задачи:" + sign(ORDER)
                    + task("10. Провести работу в классе и указать сведения (%d класс)".formatted(schoolClass),
                    "понедельник, 23.12.2013"));
        }
        toSign("2013-09-24", "employee-01", ORDER);
        toSignOnPaper("2013-09-24", ORDER);
    }

    private void plan() {
        letter("2013-09-30", "nozdrin", "nozdrin@district.example",
                "План введения электронных дневников: МБОУ «Лекаревская СОШ»", HEAD + """
                Направляем план введения электронных дневников учащихся и электронного журнала успеваемости (пункт 8 приказа № 01/09-267 от 24.09.2013).

                Реквизиты плана: приказ от 30.09.2013 № 01/09-270
                Сопроводительное письмо: исх. № 145 от 30.09.2013

                Подтвердите, пожалуйста, получение плана или верните его с замечаниями:
                http://localhost:8080/task/…""" + FOOT);
        school("2013-10-01", "lebedev",
                "Получение плана подтверждено: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013", """
                План введения электронных дневников по приказу № 01/09-267 от 24.09.2013 получен.

                Кто ответил: Ноздрин М.В.
                Входящий: № 77""");
    }

    private void instructions() {
        school("2013-10-10", "kazachenko", "Новая задача: 5. Ознакомить сотрудников с инструкциями, до 23.12.2013",
                "Вам поручена 1 задача:" + task("5. Ознакомить сотрудников с инструкциями", "понедельник, 23.12.2013"));
        toSign("2013-10-11", "lebedev", INSTRUCTIONS);
        school("2013-10-11", "secretary", TWO,
                "Вам поручены 2 задачи:" + sign(INSTRUCTIONS) + task("Вести лист ознакомления (инструкции)", "понедельник, 23.12.2013"));
        FilledIn.teachers().forEach(teacher -> toSign("2013-10-11", teacher, INSTRUCTIONS));
        toSign("2013-10-11", "employee-01", INSTRUCTIONS);
        toSignOnPaper("2013-10-11", INSTRUCTIONS);
    }

    private void report() {
        school("2013-12-27", "lebedev", "Новая задача: Утвердить отчёт, до 31.12.2013",
                "Вам поручена 1 задача:" + task("Утвердить отчёт", "вторник, 31.12.2013"));
        letter("2013-12-27", "brusilov", "brusilov@district.example", "Отчёт о введении электронных дневников: "
                + "МБОУ «Лекаревская СОШ», по состоянию на 28.12.2013", HEAD + """
                Направляем отчёт о введении электронных дневников учащихся и электронного журнала успеваемости по форме приложения 2 к приказу № 01/09-267 от 24.09.2013 по состоянию на 28.12.2013.

                Основание: приказ отдела образования от 24.09.13. № 01/10-395
                Сопроводительное письмо: исх. № 201 от 27.12.2013
                Приложение: Отчёт на 28.12.2013.docx
                Исполнитель: Казаченко Ф.С., тел. 2-11-11

                Примите, пожалуйста, отчёт или верните его с замечаниями:
                http://localhost:8080/district/orders/…/report""" + FOOT);
        List.of("kazachenko", "lebedev").forEach(login -> school("2013-12-30", login,
                "Отчёт на 28.12.2013 принят: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013", """
                Отчёт о введении электронных дневников на 28.12.2013 по приказу № 01/09-267 от 24.09.2013 принят.

                Кто ответил: Брусилов А.В.
                Входящий: № 310 от 30.12.2013"""));
        letter("2013-12-30", "brusilov", "brusilov@district.example",
                "Приказ № 01/09-267 от 24.09.2013 исполнен: МБОУ «Лекаревская СОШ»", HEAD + """
                Приказ № 01/09-267 от 24.09.2013 исполнен.
                О введении электронных дневников учащихся и электронного журнала успеваемости в информационной системе «Дневник. ру»

                Все пункты приказа исполнены, приказ снят с контроля.

                Снят с контроля: понедельник, 30.12.2013
                Приложение: Справка об исполнении приказа.docx

                Документы приказа: http://localhost:8080/orders/…""" + FOOT);
    }

    private void toSign(String day, String login, String document) {
        school(day, login, "Новая задача: %s, до 23.12.2013".formatted(document),
                "Вам поручена 1 задача:" + sign(document));
    }

    private void toSignOnPaper(String day, String document) {
        letter(day, "employee-02", "secretary@lekarevo.example",
                "Новая задача: %s, до 23.12.2013 (передать на бумаге: Сотрудник школы)".formatted(document),
                ON_PAPER + HEAD + "Вам поручена 1 задача:" + sign(document) + FOOT);
    }

    private void school(String day, String login, String subject, String body) {
        letter(day, login, login + "@lekarevo.example", subject, HEAD + body + (body.startsWith("Вам поруч") ? CALENDAR : "") + FOOT);
    }

    private void letter(String day, String login, String address, String subject, String text) {
        letters.add(new Letter(day, login, address, subject, text));
    }

    private static String sign(String document) {
        return task(document, "понедельник, 23.12.2013");
    }

    private static String task(String name, String due) {
        return "\n\n— %s\n  Приказ № 01/09-267 от 24.09.2013\n  Срок: %s\n  Открыть: http://localhost:8080/task/…"
                .formatted(name, due);
    }
}
