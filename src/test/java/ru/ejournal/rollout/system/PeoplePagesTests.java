package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.FORM;
import static ru.ejournal.rollout.system.Visitor.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.RosterLoader;
import ru.ejournal.rollout.organisation.Substitutions;

/** «Сотрудники» and «Список школ» as their keepers and others meet them, on a school of their own. */
class PeoplePagesTests extends RunningSystem {

    private static final Pattern PASSWORD_SHOWN = Pattern.compile("<dd>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</dd>");
    private static final Pattern LOGIN_SHOWN = Pattern.compile("<dd>([a-z0-9-]+)</dd>");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Organisation organisation;
    @Autowired
    RosterLoader roster;
    @Autowired
    Substitutions substitutions;
    @Autowired
    JdbcTemplate sql;
    private Visitor district;
    private Visitor director;

    @BeforeEach
    void aSchoolWithADirector() {
        district = visitor("brusilov", "brusilov");
        Slip slip = slip(district, post(district, "/schools/new", Map.of("id", "zarechnaya", "name", "МБОУ «Заречная СОШ»",
                "zone", "Asia/Yekaterinburg", "week", "5", "classes", "1-3, 5А", "director-name", "Зареченский З.З.",
                "director-email", "z@zarechnaya.example")));
        assertThat(slip.login()).isEqualTo("zarechnaya-director");
        director = visitor(slip.login(), slip.password());
    }

    /** Other tests of the same context count schools and read letters. */
    @AfterEach
    void gone() {
        sql.queryForList("select login from rollout_person where school_id = 'zarechnaya'", String.class)
                .forEach(identities::deleteUser);
        sql.update("delete from rollout_staff_change where school_id in ('zarechnaya', 'lekarevo')");
        sql.update("delete from rollout_person where school_id = 'zarechnaya'");
        sql.update("delete from rollout_school where id = 'zarechnaya'");
        identities.deleteTenant("zarechnaya");
    }

    @Test
    void somebody_is_added_edited_let_go_and_taken_back() {
        Slip slip = add(Map.of("name", "Иванова И.И.", "position", "учитель", "email", "ivanova@z.example", "classes", "1, 5А",
                "teaching", "true"));
        String page = "/people/person/" + slip.login();
        assertThat(slip.login()).isEqualTo("zarechnaya-ivanova");
        assertThat(organisation.teacherOf("zarechnaya", "5А")).map(person -> person.login()).contains(slip.login());
        assertThat(logsIn(slip)).isTrue();

        post(director, page, Map.of("version", version(page), "name", "Иванова И.И.", "position", "учитель физики", "classes", "5А"));
        assertThat(organisation.person(slip.login()).orElseThrow().position()).isEqualTo("учитель физики");
        assertThat(organisation.person(slip.login()).orElseThrow().teaching()).isFalse();

        post(director, page + "/leave", Map.of("version", version(page), "leftOn", "2013-09-24"));
        assertThat(logsIn(slip)).isFalse();
        assertThat(organisation.peopleOf("zarechnaya")).extracting(person -> person.login()).doesNotContain(slip.login());
        assertThat(director.opens("/people?state=left").body()).contains("Иванова И.И.", "выбыл 24.09.2013");

        Slip again = slip(director, post(director, page + "/return", Map.of("version", version(page))));
        assertThat(logsIn(again)).isTrue();
        assertThat(director.opens("/people").body()).contains("учитель физики", "записан: имя: Иванова И.И.", "выбыл с 24.09.2013", "вернулся");
    }

    /** The account would be theirs: a new password, other groups. */
    @Test
    void a_technical_administrators_login_is_taken() {
        identities.saveUser(identities.newUser("second-admin"));
        identities.createMembership("second-admin", "camunda-admin");
        try {
            assertThat(post(director, "/people/new", Map.of("name", "Второй В.В.", "position", "учитель", "login", "second-admin")).body())
                    .contains("логин «second-admin» занят");
            assertThat(post(district, "/schools/new", Map.of("name", "Школа № 99", "zone", "Asia/Yekaterinburg", "week", "5", "classes", "1",
                    "director-name", "Второй В.В.", "director-position", "директор", "director-login", "second-admin")).body())
                    .contains("логин «second-admin» занят");
            assertThat(identities.createGroupQuery().groupMember("second-admin").list()).extracting(group -> group.getId()).containsExactly("camunda-admin");
        } finally {
            identities.deleteUser("second-admin");
        }
    }

    @Test
    void from_the_day_on_the_login_and_the_open_session_are_dead() {
        Slip slip = add(Map.of("name", "Петрова П.П.", "position", "учитель"));
        Visitor session = visitor(slip.login(), slip.password());
        String page = "/people/person/" + slip.login();
        post(director, page + "/leave", Map.of("version", version(page), "leftOn", "2013-09-26"));
        assertThat(session.opens("/calendar").statusCode()).isEqualTo(200);
        assertThat(director.opens("/people").body()).contains("до 26.09.2013");

        clock.set(java.time.Instant.parse("2013-09-25T19:00:00Z"));

        assertThat(session.asks("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(Visitor.location(session.opens("/calendar"))).endsWith("/login");
        assertThat(session.opens("/login").statusCode()).isEqualTo(200);
        assertThat(logsIn(slip)).isFalse();
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_lost() {
        add(Map.of("name", "Первая П.П.", "position", "учитель", "classes", "1"));

        HttpResponse<String> answer = post(director, "/people/new", Map.of("name", "<b>Вторая</b>", "position", "учитель",
                "email", "second@", "classes", "1, 9", "login", "lebedev"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("логин «lebedev» занят", "&lt;b&gt;Вторая", "неверный адрес «second@»", "id=\"name-problem\"",
                "нет класса «9»").doesNotContain("<b>Вторая");

        answer = post(director, "/people/new", Map.of("name", "Вторая\u0007", "position", "учитель", "email", "second@",
                "classes", "1, 9", "login", "Вторая"));
        for (String name : new String[] {"<b>Вторая</b>", "=Вторая", "Вторая\u202E", "{{школа}}", "Вто\u200Bрая", "-Вторая"}) {
            assertThat(post(director, "/people/new", Map.of("name", name, "position", "учитель")).body()).as(name).contains("id=\"name-problem\"");
        }
        assertThat(answer.body()).contains("управляющий символ", "неверный адрес «second@»", "в школе «МБОУ «Заречная СОШ»» нет класса «9»",
                "у класса «1» уже есть классный руководитель: «Первая П.П.»", "неверный логин «Вторая»", "value=\"second@\"");
        assertThat(post(director, "/people/new", Map.of("login", "a".repeat(300))).body()).contains("допустимо 64",
                "не заполнено обязательное поле «Фамилия и инициалы»", "не заполнено обязательное поле «Должность»");
        assertThat(post(director, "/people/new", Map.of("email", "a@b.example")).body()).doesNotContain("«login»", "«Логин»", "id=\"login-problem\"");
        assertThat(organisation.peopleOf("zarechnaya")).hasSize(2);
    }

    @Test
    void slips_that_wait_are_shown_together_once_each_with_its_name() {
        post(director, "/people/new", Map.of("name", "Первая П.П.", "position", "учитель"));
        post(director, "/people/person/zarechnaya-pervaya/password", Map.of());
        post(director, "/people/new", Map.of("name", "Вторая В.В.", "position", "учитель"));

        String slips = director.opens("/people/slip").body();

        assertThat(slips.split("class=\"slip\"")).hasSize(3);
        assertThat(slips).contains("<dd>zarechnaya-pervaya</dd>", "<dd>zarechnaya-vtoraya</dd>", "Листков 2");
        assertThat(location(director.opens("/people/slip"))).endsWith("/people");
    }

    @Test
    void numbers_in_names_sort_by_value() {
        for (String number : new String[] {"10", "2", "1"}) {
            add(Map.of("name", "Учитель " + number + "-го класса", "position", "учитель"));
        }
        sql.update("insert into rollout_school (id, version, name, full_name, zone, week_days, classes, departed) values "
                + "('zz-10', 0, 'МБОУ «СОШ № 910»', 'x', 'UTC', 5, '1', false), ('zz-1', 0, 'МБОУ «СОШ № 91»', 'x', 'UTC', 5, '1', false)");

        assertThat(director.opens("/people").body()).containsSubsequence("Учитель 1-го", "Учитель 2-го", "Учитель 10-го");
        assertThat(district.opens("/schools").body()).containsSubsequence("СОШ № 91»", "СОШ № 910»");
        sql.update("delete from rollout_school where id in ('zz-1', 'zz-10')");
    }

    @Test
    void the_list_of_schools_names_directors_and_counts_who_works_there() {
        add(Map.of("name", "Иванова И.И.", "position", "учитель"));
        Slip gone = add(Map.of("name", "Петрова П.П.", "position", "учитель"));
        post(director, "/people/person/" + gone.login() + "/leave",
                Map.of("version", version("/people/person/" + gone.login()), "leftOn", "2013-09-24"));

        assertThat(district.opens("/schools?q=zarechnaya").body()).containsSubsequence("Зареченский З.З.", "z@zarechnaya.example",
                "<td class=\"number\">2</td>", "<td class=\"number\">4</td>").doesNotContain("нет директора");
        sql.update("update rollout_person set departed = true where login = 'zarechnaya-director'");
        assertThat(district.opens("/schools").body()).contains("нет директора");
    }

    @Test
    void a_school_has_classes_that_there_are_and_a_name_of_its_own() {
        Map<String, String> second = Map.of("name", "МБОУ «заречная СОШ»", "zone", "UTC", "week", "5", "classes", "1", "director-name", "Второй В.В.");
        assertThat(post(district, "/schools/new", second).body()).contains("школа «МБОУ «Заречная СОШ»» уже есть (обозначение zarechnaya)");
        Map<String, String> strange = Map.of("name", "Странная", "zone", "UTC", "week", "5", "classes", "1-4, <b>, 5-3, 0", "director-name", "Второй В.В.");
        assertThat(post(district, "/schools/new", strange).body()).contains("id=\"classes-problem\"", "это не классы: «&lt;b&gt;», «5-3», «0»");

        String page = "/schools/school/zarechnaya";
        assertThat(post(district, page, Map.of("version", find(VERSION, district.opens(page).body()), "name", "МБОУ «Лекаревская СОШ»",
                "zone", "UTC", "week", "5", "classes", "1-999")).body()).contains("это не классы: «1-999»");
        assertThat(post(district, page, Map.of("version", find(VERSION, district.opens(page).body()), "name", "МБОУ «Лекаревская СОШ»",
                "zone", "UTC", "week", "5", "classes", "1")).body()).contains("уже есть (обозначение lekarevo)");
    }

    @Test
    void a_secretary_neither_rises_nor_takes_the_directors_account() {
        Slip slip = add(Map.of("name", "Секретарь С.С.", "position", "секретарь", "posts", "secretary"));
        Visitor secretary = visitor(slip.login(), slip.password());
        String own = "/people/person/" + slip.login();
        String head = "/people/person/zarechnaya-director";

        HttpResponse<String> rise = post(secretary, own, Map.of("version", version(own), "name", "Секретарь С.С.",
                "position", "секретарь", "posts", "director"));
        assertThat(rise.statusCode()).isEqualTo(422);
        assertThat(rise.body()).contains("даёт и снимает только директор");
        assertThat(post(secretary, head + "/password", Map.of()).statusCode()).isEqualTo(422);
        assertThat(post(secretary, head + "/leave", Map.of("version", version(head), "leftOn", "2013-09-24")).statusCode()).isEqualTo(422);
        assertThat(post(secretary, "/people/new", Map.of("name", "Новый Н.Н.", "position", "директор", "posts", "director"))
                .statusCode()).isEqualTo(422);
        assertThat(organisation.holder("zarechnaya", Role.DIRECTOR)).map(person -> person.login()).contains("zarechnaya-director");

        Map<String, String> elsewhere = Map.of("version", version(head), "name", "Зареченский З.З.", "position", "директор",
                "posts", "director", "email", "mine@z.example", "phone", "2-11-12");
        assertThat(post(secretary, head, elsewhere).body()).contains("почту директора, заместителя и того, кто их замещает, меняет только директор");
        Map<String, String> phone = new java.util.HashMap<>(elsewhere);
        phone.put("email", "z@zarechnaya.example");
        post(secretary, head, phone);
        assertThat(organisation.person("zarechnaya-director")).hasValueSatisfying(person -> {
            assertThat(person.email()).isEqualTo("z@zarechnaya.example");
            assertThat(person.phone()).isEqualTo("2-11-12");
        });
        assertThat(secretary.opens("/people/new").body()).contains("Без почты письма получит секретарь");

        String added = location(post(secretary, "/people/new", Map.of("name", "Учитель У.У.", "position", "учитель")));
        assertThat(added).endsWith("/people/slip");
    }

    @Test
    void a_school_is_never_without_a_director() {
        String head = "/people/person/zarechnaya-director";

        HttpResponse<String> leave = post(director, head + "/leave", Map.of("version", version(head), "leftOn", "2013-09-24"));
        HttpResponse<String> resign = post(director, head, Map.of("version", version(head), "name", "Зареченский З.З.", "position", "учитель"));

        assertThat(leave.body()).contains("не останется директора");
        assertThat(resign.body()).contains("не останется директора");
    }

    @Test
    void passwords_are_reset_within_the_school_alone() {
        Slip slip = add(Map.of("name", "Забывчивая З.З.", "position", "учитель"));
        String page = "/people/person/" + slip.login();

        Slip fresh = slip(director, post(director, page + "/password", Map.of()));

        assertThat(logsIn(slip)).isFalse();
        identities.unlockUser(slip.login());
        assertThat(logsIn(fresh)).isTrue();
        assertThat(director.opens("/people/slip").body()).as("shown once").doesNotContain(fresh.password());
        for (String stranger : new String[] {"lebedev", "admin", "brusilov", "nozdrin", "class-01"}) {
            assertThat(post(director, "/people/person/" + stranger + "/password", Map.of()).statusCode()).as(stranger).isEqualTo(404);
            assertThat(director.opens("/people/person/" + stranger).statusCode()).as(stranger).isEqualTo(404);
        }
    }

    @Test
    void the_second_of_two_who_edit_at_once_is_told() {
        Slip slip = add(Map.of("name", "Общая О.О.", "position", "учитель"));
        String page = "/people/person/" + slip.login();
        String version = version(page);
        post(director, page, Map.of("version", version, "name", "Общая О.О.", "position", "учитель химии"));

        HttpResponse<String> second = post(director, page, Map.of("version", version, "name", "Общая О.О.", "position", "учитель труда"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("изменил кто-то другой", "учитель труда");
        assertThat(organisation.person(slip.login()).orElseThrow().position()).isEqualTo("учитель химии");
    }

    @Test
    void what_was_kept_on_pages_survives_a_restart_with_the_same_file() {
        Slip slip = add(Map.of("name", "Новая Н.Н.", "position", "учитель"));
        Visitor lebedev = visitor("lebedev", "lebedev");
        String page = "/people/person/employee-02";
        String version = find(VERSION, lebedev.opens(page).body());
        post(lebedev, page, Map.of("version", version, "name", "Сотрудник школы", "position", "сторож"));
        version = find(VERSION, lebedev.opens(page).body());
        post(lebedev, page + "/leave", Map.of("version", version, "leftOn", "2013-09-24"));

        roster.load();

        assertThat(organisation.present(slip.login())).isPresent();
        assertThat(organisation.schools()).extracting(school -> school.id()).contains("zarechnaya");
        assertThat(organisation.present("employee-02")).isEmpty();
        assertThat(organisation.person("employee-02").orElseThrow().position()).isEqualTo("сторож");

        version = find(VERSION, lebedev.opens(page).body());
        post(lebedev, page + "/return", Map.of("version", version));
        version = find(VERSION, lebedev.opens(page).body());
        post(lebedev, page, Map.of("version", version, "name", "Сотрудник школы", "position", "обслуживающий персонал"));
        identities.clearAuthentication();
        var user = identities.createUserQuery().userId("employee-02").singleResult();
        user.setPassword("employee-02");
        identities.saveUser(user);
        roster.load();
        assertThat(organisation.present("employee-02")).isPresent();
    }

    @Test
    void whoever_acts_for_the_director_keeps_the_people_and_an_edit_takes_nothing_from_them() {
        Slip slip = add(Map.of("name", "Исполняющая И.О.", "position", "учитель"));
        Visitor acting = visitor(slip.login(), slip.password());
        assertThat(acting.opens("/people").statusCode()).isEqualTo(404);
        java.time.LocalDate today = java.time.LocalDate.parse("2013-09-24");
        Long id = substitutions.record("zarechnaya", "zarechnaya-director", slip.login(), today, today, "директора", "приказ № 1", "x").id();
        substitutions.begin(java.util.Objects.requireNonNull(id));

        String page = "/people/person/" + slip.login();
        post(director, page, Map.of("version", version(page), "name", "Исполняющая И.О.", "position", "учитель", "phone", "2-00-00"));

        assertThat(identities.createGroupQuery().groupMember(slip.login()).list()).extracting(group -> group.getId()).contains("director");
        assertThat(acting.opens("/people").body()).contains("2-00-00");
        assertThat(acting.opens("/discipline").statusCode()).isEqualTo(200);
        HttpResponse<String> takeover = post(acting, "/people/person/zarechnaya-director/password", Map.of());
        assertThat(takeover.statusCode()).isEqualTo(422);
        assertThat(takeover.body()).contains("исполняющий обязанности — нет");
        sql.update("delete from rollout_substitution where school_id = 'zarechnaya'");
        post(director, page, Map.of("version", version(page), "name", "Исполняющая И.О.", "position", "учитель"));
        assertThat(identities.createGroupQuery().groupMember(slip.login()).list()).extracting(group -> group.getId()).doesNotContain("director");
    }

    @Test
    void a_secretary_takes_over_nobody_who_acts_or_is_going_to_act_for_the_director() {
        Slip acting = add(Map.of("name", "Исполняющая И.И.", "position", "учитель", "email", "acting@example.org"));
        Slip slip = add(Map.of("name", "Секретарь С.С.", "position", "секретарь", "posts", "secretary"));
        Visitor secretary = visitor(slip.login(), slip.password());
        String page = "/people/person/" + acting.login();
        java.time.LocalDate today = java.time.LocalDate.parse("2013-09-24");
        substitutions.record("zarechnaya", "zarechnaya-director", acting.login(), today, today, "директора", "приказ № 1", "x");

        assertThat(secretary.opens(page).body()).contains("или он замещает того, у кого она есть").doesNotContain(page + "/password");
        assertThat(post(secretary, page + "/password", Map.of()).statusCode()).isEqualTo(422);
        assertThat(post(secretary, page + "/leave", Map.of("version", version(page), "leftOn", "2013-09-24")).statusCode()).isEqualTo(422);
        assertThat(post(secretary, page, Map.of("version", version(page), "name", "Исполняющая И.И.", "position", "учитель", "email", "mine@example.org")).body())
                .contains("меняет только директор: на неё приходят их письма");
        sql.update("delete from rollout_substitution where school_id = 'zarechnaya'");
        assertThat(post(secretary, page + "/password", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void the_district_edits_a_school_drops_it_takes_it_back_and_appoints_a_director() {
        add(Map.of("name", "Первая П.П.", "position", "учитель", "classes", "5А"));
        String page = "/schools/school/zarechnaya";
        Map<String, String> six = Map.of("version", find(VERSION, district.opens(page).body()), "name", "МБОУ «Заречная СОШ»",
                "full-name", "Полное", "zone", "Asia/Omsk", "week", "6", "classes", "1, 2, 5А");
        post(district, page, six);
        assertThat(organisation.school("zarechnaya").classes()).containsExactly("1", "2", "5А");
        assertThat(organisation.school("zarechnaya").zone().getId()).isEqualTo("Asia/Omsk");
        assertThat(post(district, page, six).body()).as("the second of two").contains("изменил кто-то другой");
        assertThat(post(district, page, Map.of("version", find(VERSION, district.opens(page).body()), "name", "А", "zone", "Луна", "week", "6",
                "classes", "1")).body()).contains("неизвестный часовой пояс «Луна»");
        assertThat(post(district, page, Map.of("version", find(VERSION, district.opens(page).body()), "name", "А", "zone", "UTC", "week", "6",
                "classes", "1")).body()).contains("класс «5А» ведёт Первая П.П.");

        post(district, page + "/dropped", Map.of("version", find(VERSION, district.opens(page).body())));
        assertThat(organisation.schools()).extracting(school -> school.id()).doesNotContain("zarechnaya");
        assertThat(district.opens("/schools?q=заречная").body()).contains("выбыла");
        post(district, page + "/returned", Map.of("version", find(VERSION, district.opens(page).body())));
        assertThat(organisation.schools()).extracting(school -> school.id()).contains("zarechnaya");

        assertThat(post(district, page + "/director", Map.of("director-name", "Новый", "director-email", "a@")).body()).contains("неверный адрес «a@»");
        Slip successor = slip(district, post(district, page + "/director", Map.of("director-name", "Сменщик С.С.")));
        Visitor next = visitor(successor.login(), successor.password());
        String head = "/people/person/zarechnaya-director";
        post(next, head + "/leave", Map.of("version", version(head), "leftOn", "2013-09-24"));
        assertThat(organisation.holder("zarechnaya", Role.DIRECTOR)).map(person -> person.login()).contains(successor.login());
    }

    private Slip add(Map<String, String> fields) {
        return slip(director, post(director, "/people/new", fields));
    }

    private Visitor visitor(String login, String password) {
        Visitor visitor = somebody();
        visitor.logsIn(login, password);
        return visitor;
    }

    private boolean logsIn(Slip slip) {
        boolean in = !location(somebody().logsIn(slip.login(), slip.password())).endsWith("error");
        if (!in && identities.createUserQuery().userId(slip.login()).count() > 0) {
            identities.unlockUser(slip.login());
        }
        return in;
    }

    private String version(String page) {
        return find(VERSION, director.opens(page).body());
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        String token = find(TOKEN, visitor.opens("/calendar").body());
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")) + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return visitor.posts(path, FORM, body);
    }

    private Slip slip(Visitor visitor, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String body = visitor.opens(location(answer).replaceFirst("^http://[^/]+", "")).body();
        return new Slip(find(LOGIN_SHOWN, body), find(PASSWORD_SHOWN, body));
    }

    private static String find(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    private record Slip(String login, String password) {
    }
}
