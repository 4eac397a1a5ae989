package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenRosterTests {

    static Stream<Arguments> oneError() {
        return Stream.of(
                arguments("email: first@north.example", "email: first@",
                        "строка 17, people[2].email: неверный адрес «first@»"),
                arguments("email: first@north.example", "email: учитель@north.example",
                        "строка 17, people[2].email: неверный адрес «учитель@north.example»"),
                arguments("email: first@north.example", "email: \"a@b.example\\nBcc: c@d.example\"",
                        "строка 17, people[2].email: перенос строки или управляющий символ внутри значения, "
                                + "напишите в одну строку"),
                arguments("name: Иванов И.И.", "name: \"Иванов\\rИ.И.\"",
                        "строка 9, people[1].name: перенос строки или управляющий символ внутри значения, "
                                + "напишите в одну строку"),
                arguments("name: Иванов И.И.", "name:",
                        "строка 9, people[1].name: не заполнено обязательное поле «name»"),
                arguments("    position: учитель\n", "",
                        "строка 14, people[2]: не заполнено обязательное поле «position»"),
                arguments("name: Иванов И.И.", "name: " + "И".repeat(256),
                        "строка 9, people[1].name: слишком длинно: 256 знаков, допустимо 255"),
                arguments("name: Иванов И.И.", "name: [Иванов, И.И.]",
                        "строка 9, people[1].name: ожидается одно значение"),
                arguments("login: plan", "login: first",
                        "строка 23, people[3].login: логин «first» уже есть в строке 14"),
                arguments("login: plan", "login: Plan_1",
                        "строка 23, people[3].login: неверный логин «Plan_1»: латинские строчные буквы, цифры и "
                                + "дефис, не больше 64 знаков, первый знак не дефис"),
                arguments("login: plan", "login: " + "a".repeat(65),
                        "строка 23, people[3].login: слишком длинно: 65 знаков, допустимо 64"),
                arguments("name: МБОУ «Северная СОШ»", "name: \"=1+1\"",
                        "строка 3, schools[1].name: название не может начинаться со знака «=»: «=1+1»"),
                arguments("login: plan", "login: admin",
                        "строка 23, people[3].login: логин «admin» занят техническим администратором"),
                arguments("roles: [director]", "roles: [director, boss]",
                        "строка 13, people[1].roles: неизвестная роль «boss», возможны: director, deputy, secretary, "
                                + "class-teacher, employee, methodologist, district"),
                arguments("roles: [director]", "roles: [director, district]",
                        "строка 13, people[1].roles: роль «district» — для людей отдела образования, поле school у "
                                + "них не заполняют"),
                arguments("roles: [methodologist]", "roles: [methodologist, deputy]",
                        "строка 26, people[3].roles: для роли «deputy» нужно указать школу в поле school"),
                arguments("    roles: [district]\n", "    roles: [district]\n  - login: x\n    name: X\n    position: x\n",
                        "строка 31, people[5]: не указаны ни школа, ни роль в отделе образования (methodologist, "
                                + "district)"),
                arguments("    roles: [district]\n",
                        "    roles: [district]\n  - {login: x, name: X, position: x, school: south}\n",
                        "строка 31, people[5].school: неизвестная школа «south»"),
                arguments("classes: [1, 2А]\n    password", "classes: [1, 2А, 3]\n    password",
                        "строка 21, people[2].classes: в школе «north» нет класса «3»"),
                arguments("classes: [1, 2А]\n    password", "classes: [1, 1, 2А]\n    password",
                        "строка 21, people[2].classes: в списке есть повторы"),
                arguments("classes: [1, 2А]\n    password", "classes: [1]\n    password",
                        "строка 6, schools[1].classes: у класса «2А» нет классного руководителя"),
                arguments("roles: [director]", "roles: [director, class-teacher]\n    classes: [1]",
                        "строка 22, people[2].classes: у класса «1» уже есть классный руководитель: «head»"),
                arguments("roles: [director]", "roles: [director]\n    classes: []\n    teaching: да",
                        "строка 15, people[1].teaching: ожидается true (да) или false (нет), указано «да»"),
                arguments("roles: [class-teacher]", "roles: []",
                        "строка 21, people[2].classes: указаны классы, но нет роли «class-teacher»"),
                arguments("roles: [director]", "roles: [director, class-teacher]",
                        "строка 13, people[1].roles: у классного руководителя не указаны классы (classes)"),
                arguments("roles: [director]", "roles: [deputy]",
                        "строка 2, schools[1].id: в школе «north» нет директора (роль «director»)"),
                arguments("roles: [methodologist]", "roles: [district]",
                        "ни у кого нет роли «methodologist» (Информационно-методический отдел)"),
                arguments("zone: Asia/Yekaterinburg", "zone: Asia/Lekarevo",
                        "строка 5, schools[1].zone: неизвестный часовой пояс «Asia/Lekarevo», нужен, например, "
                                + "Asia/Yekaterinburg"),
                arguments("zone: Asia/Yekaterinburg", "zone: Asia/Yekaterinburg\n    week: 7",
                        "строка 6, schools[1].week: рабочая неделя бывает 5 или 6 дней, указано «7»"),
                arguments("people:\n", """
                          - id: north
                            name: Вторая
                            full-name: Вторая
                            zone: UTC
                            classes: [1, 2А]
                        people:
                        """, "строка 7, schools[2].id: школа «north» уже есть в строке 2"),
                arguments("login: plan", "login: plan\n    mail: x@y.example",
                        "строка 24, people[3].mail: неизвестное поле «mail», возможны: classes, email, login, name, "
                                + "password, phone, position, roles, school, teaching"),
                arguments("login: plan", "login: plan\n    name: Другой",
                        "строка 25, people[3].name: поле указано дважды"),
                arguments("schools:\n", "passwords: secret\nschools:\n",
                        "строка 1, passwords: возможно только значение «same-as-login», указано «secret»"),
                arguments("    roles: [district]\n", "    roles: [district]\n  - иванов\n",
                        "строка 31, people[5]: ожидаются поля вида «имя: значение»"),
                arguments("    roles: [district]\n", "    roles: [district]\n---\nschools:\n",
                        "строка 32: в файле больше одного документа YAML, уберите «---»"));
    }

    @ParameterizedTest
    @MethodSource("oneError")
    void an_error_is_told_with_its_line_and_place(String passage, String replacement, String error) {
        assertThat(RosterText.errorsOf(RosterText.with(passage, replacement))).containsExactly(error);
    }

    static Stream<Arguments> withConsequences() {
        return Stream.of(
                arguments("classes: [1, 2А]\n    password", "classes: 1\n    password",
                        "строка 21, people[2].classes: ожидается список, например: [1, 2, 3]"),
                arguments("name: Иванов И.И.", "name: *ivanov",
                        "строка 9, people[1].name: ссылки YAML («*имя») не поддерживаются, напишите значение целиком"),
                arguments("id: north", "id: North",
                        "строка 2, schools[1].id: неверное обозначение школы «North»: латинские строчные буквы, цифры "
                                + "и дефис, не больше 50 знаков, первый знак не дефис"),
                arguments("classes: [1, 2А]\npeople", "classes:\npeople",
                        "строка 6, schools[1].classes: не перечислены классы школы"),
                arguments("classes: [1, 2А]\npeople", "classes: [1, \"2,А\"]\npeople",
                        "строка 6, schools[1].classes: запятая внутри названия класса «2,А»"),
                arguments("classes: [1, 2А]\npeople", "classes: [1, 2А, чушь, 1-, 5-3, 1-999, <b>, 0, 13]\npeople",
                        "строка 6, schools[1].classes: это не классы: «чушь», «1-», «5-3», «1-999», «<b>» и ещё 2. "
                                + "Класс — число от 1 до 12, можно с буквой или номером через точку: 5, 10А, 5.1; или слово: подготовительный"),
                arguments("classes: [1, 2А]\n    password", "classes: [" + many(100) + "]\n    password",
                        "строка 21, people[2].classes: слишком много классов у одного человека"),
                arguments("classes: [1, 2А]\npeople", "classes: [" + many(300) + "]\npeople",
                        "строка 6, schools[1].classes: слишком много классов: все названия вместе должны занимать не "
                                + "больше 1000 знаков"));
    }

    @ParameterizedTest
    @MethodSource("withConsequences")
    void an_error_is_told_beside_its_consequences(String passage, String replacement, String error) {
        assertThat(RosterText.errorsOf(RosterText.with(passage, replacement))).contains(error);
    }

    @Test
    void all_errors_are_told_at_once_in_the_order_of_the_file() {
        String yaml = RosterText.VALID.replace("Asia/Yekaterinburg", "Mars/North")
                .replace("head@north.example", "head(at)north")
                .replace("login: first", "login: head")
                .replace("roles: [methodologist]", "roles: [metodist]");

        assertThat(RosterText.errorsOf(yaml)).extracting(error -> error.split(": ")[0]).containsExactly(
                "ни у кого нет роли «methodologist» (Информационно-методический отдел)",
                "строка 5, schools[1].zone", "строка 11, people[1].email", "строка 14, people[2].login",
                "строка 26, people[3].roles", "строка 26, people[3].roles");
    }

    @Test
    void where_trivial_passwords_are_forbidden_they_are_refused() {
        String yaml = "passwords: same-as-login\n" + RosterText.with("password: tulip-42", "password: first");

        assertThat(RosterText.errorsOf(RosterText.reader(yaml.getBytes(StandardCharsets.UTF_8), false))).containsExactly(
                "строка 1, passwords: пароли, равные логинам, годятся только для пробы: уберите эту строку",
                "строка 23, people[2].password: пароль равен логину");
    }

    private static String many(int classes) {
        return IntStream.rangeClosed(1, classes).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
