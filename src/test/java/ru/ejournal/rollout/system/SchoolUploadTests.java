package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.FORM;
import static ru.ejournal.rollout.system.Visitor.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Role;

/** The district loads a table of schools: looks, accepts, takes the passwords. */
class SchoolUploadTests extends RunningSystem {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<td>(up-a-director)</td>\\s*<td><code>([a-z0-9-]+)</code>");
    private static final String HEADINGS = "Обозначение;Школа;Классы;Директор;Почта директора;Секретарь\n";
    private static final String TWO = HEADINGS + "up-a;МБОУ «Первая»;1-4;Первый П.П.;a@a.example;Тихая Т.Т.\nup-b;МБОУ <i>Вторая</i>;1;Второй В.В.;;\n";

    @Autowired
    Organisation organisation;
    @Autowired
    JdbcTemplate sql;
    private Visitor district;

    @BeforeEach
    void login() {
        district = somebody();
        district.logsIn("brusilov", "brusilov");
    }

    @AfterEach
    void gone() {
        identities.clearAuthentication();
        sql.queryForList("select login from rollout_person where school_id like 'up-%'", String.class).forEach(identities::deleteUser);
        sql.update("delete from rollout_staff_change where school_id like 'up-%'");
        sql.update("delete from rollout_person where school_id like 'up-%'");
        sql.update("delete from rollout_school where id like 'up-%'");
        List.of("up-a", "up-b").forEach(identities::deleteTenant);
    }

    @Test
    void looking_loads_nothing_and_accepting_loads_all_once() {
        HttpResponse<String> preview = look(TWO);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("новая: 2", "логин up-a-director", "логин up-a-secretary", "&lt;i&gt;Вторая").doesNotContain("<i>Вторая");
        assertThat(organisation.schools()).extracting(school -> school.id()).doesNotContain("up-a");

        assertThat(location(accept())).endsWith("/schools/upload/passwords");

        assertThat(organisation.school("up-a").classes()).containsExactly("1", "2", "3", "4");
        assertThat(organisation.peopleOf("up-a")).extracting(person -> person.login()).containsExactly("up-a-director", "up-a-secretary");
        Matcher password = ROW.matcher(district.opens("/schools/upload/passwords").body());
        assertThat(password.find()).isTrue();
        assertThat(location(somebody().logsIn(password.group(1), password.group(2)))).doesNotContain("error");
        assertThat(district.opens("/schools/upload/passwords.csv").body()).contains(password.group(2));
        assertThat(accept().statusCode()).as("once").isEqualTo(422);
        district.posts("/schools/upload/passwords/kept", FORM, "_csrf=" + token());
        assertThat(district.opens("/schools/upload/passwords").body()).doesNotContain(password.group(2));
        assertThat(look(TWO).body()).contains("новая: 0", "без изменений: 2");
    }

    /** The server gives up in the middle of such a file; the person still reads why. */
    @Test
    void a_file_beyond_all_bounds_and_a_form_beyond_all_bounds_are_refused_in_words() {
        HttpResponse<String> file = look("x".repeat(21_500_000));
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(file.body()).contains("Слишком много сведений", "К моим задачам");

        HttpResponse<String> form = district.posts("/schools/new", FORM, "name=" + "x".repeat(3_000_000));
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("не больше 2 МБ");
    }

    @Test
    void every_bad_row_says_why_and_then_nothing_can_be_loaded() {
        HttpResponse<String> preview = look(HEADINGS + "up-a;МБОУ «Первая»;;Первый П.П.;a@;\nup-a;Снова;1;;;\n;№;1;Кто-то;;\n"
                + "lekarevo;;1;Другой Д.Д.;;\nprimer;Образец;1;Образцов;;\nUP;Большая;1,1;Некто;;");

        assertThat(preview.body()).contains("не перечислены классы школы", "неверный адрес «a@»", "школа «up-a» уже есть в строке 2",
                "не указан директор", "не заполнено обязательное поле «Обозначение»", "сейчас это Лебедев В.В.", "а его ведёт",
                "строка-образец", "неверное обозначение школы «UP»", "в списке есть повторы", "новая: 0", "с ошибками: 6")
                .doesNotContain("Загрузить всё это", "логин «");
        assertThat(accept().statusCode()).isEqualTo(422);
        assertThat(organisation.schools()).extracting(school -> school.id()).doesNotContain("up-a");
    }

    @Test
    void a_cell_that_cannot_be_read_hides_no_other_bad_row() {
        HttpResponse<String> preview = look(HEADINGS + "up-a;" + "а".repeat(5001) + ";;;;\nup-b;МБОУ «Вторая»;1;Второй В.В.;b@;\n");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Ошибки: 2", "ячейка длиннее 5000 знаков", "неверный адрес «b@»", "с ошибками: 2")
                .doesNotContain("Загрузить всё это");
    }

    @Test
    void a_row_that_says_only_a_phone_or_an_address_changes_just_that() {
        look(TWO);
        accept();

        assertThat(look("Обозначение;Школа;Классы;Директор;Телефон директора;Почта секретаря\nup-a;;;;2-11-12;t@a.example\n").body())
                .contains("изменится: 1", "2-11-12", "t@a.example");
        accept();

        assertThat(organisation.holder("up-a", Role.DIRECTOR)).hasValueSatisfying(person -> {
            assertThat(person.phone()).isEqualTo("2-11-12");
            assertThat(person.email()).isEqualTo("a@a.example");
        });
        assertThat(organisation.holder("up-a", Role.SECRETARY)).map(person -> person.email()).contains("t@a.example");
        assertThat(organisation.school("up-a").classes()).hasSize(4);
    }

    @Test
    void a_wrong_class_a_formula_and_a_name_that_is_taken_are_errors_and_a_missing_address_a_remark() {
        HttpResponse<String> preview = look(HEADINGS + "up-a;=СУММ(1);1-4, чушь, 5-3;Первый П.П.;;\nup-b;МБОУ «Лекаревская СОШ»;1;Второй В.В.;;\n"
                + "up-c;Третья;1;Третий Т.Т.;t@c.example;\nup-d;Третья;1;Четвёртый Ч.Ч.;c@d.example;\n");

        assertThat(preview.body()).contains("это не классы: «чушь», «5-3»", "не может начинаться со знака «=»", "уже есть (обозначение lekarevo)",
                "школа «Третья» уже есть в строке 4", "новая: 1", "с ошибками: 3", "Ошибки: 4", "Второй В.В. без почты: без почты письма получит секретарь")
                .doesNotContain("Третий Т.Т. без почты");
    }

    @Test
    void what_has_changed_since_it_was_looked_at_is_shown_again_and_not_loaded() {
        look(TWO);
        sql.update("insert into rollout_school (id, version, name, full_name, zone, week_days, classes, departed) "
                + "values ('up-b', 0, 'Тем временем', 'Тем временем', 'UTC', 5, '1', false)");

        HttpResponse<String> answer = accept();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("сведения о школах изменились", "Тем временем");
        assertThat(organisation.schools()).extracting(school -> school.id()).doesNotContain("up-a");
    }

    @Test
    void what_is_no_table_is_told_so() {
        HttpResponse<String> answer = look("Название\nа\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("неизвестный столбец «Название»", "образец");
        assertThat(look("x".repeat(3_000_000)).body()).contains("больше 2 МБ");
    }

    private HttpResponse<String> look(String table) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + plainToken()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"evil.xlsx\"\r\nContent-Type: text/csv\r\n\r\n" + table + "\r\n--b--\r\n";
        return district.posts("/schools/upload", "multipart/form-data; boundary=b", body);
    }

    private HttpResponse<String> accept() {
        return district.posts("/schools/upload/accept", FORM, "_csrf=" + token());
    }

    private String token() {
        return URLEncoder.encode(plainToken(), StandardCharsets.UTF_8);
    }

    private String plainToken() {
        Matcher token = TOKEN.matcher(district.opens("/schools/upload").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
