package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.People;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.RosterLoader;

/** Who looked at whose data is on record; who has left can be made anonymous, and stays so. */
class PersonalDataTests extends RunningSystem {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Keeper DIRECTOR = new Keeper("lebedev", "lekarevo", true);
    private static final String LOGIN = "lekarevo-bezymyannaya";

    @Autowired
    PeopleChanges changes;
    @Autowired
    People people;
    @Autowired
    Organisation organisation;
    @Autowired
    RosterLoader roster;
    @Autowired
    JdbcTemplate sql;
    private Visitor director;

    @BeforeEach
    void somebodyComes() {
        clock.pass(Duration.ofDays(1));
        changes.add(DIRECTOR, PersonForm.of("", "Безымянная Б.Б.", "учитель химии", "bezymyannaya@lekarevo.example", "2-77-77",
                List.of(), "", true));
        director = visitor("lebedev");
    }

    /** Other tests of the same context count people. */
    @AfterEach
    void nobodyCame() {
        identities.clearAuthentication();
        identities.deleteUser(LOGIN);
        sql.update("delete from rollout_staff_change where school_id = 'lekarevo'");
        sql.update("delete from rollout_person where login = ?", LOGIN);
        sql.update("delete from rollout_look");
    }

    @Test
    void whoever_is_no_longer_an_administrator_has_no_more_to_do_with_it_in_an_open_session_either() {
        identities.createMembership("employee-01", "camunda-admin");
        Visitor former = visitor("employee-01");
        assertThat(former.opens("/personal-data").statusCode()).isEqualTo(200);
        identities.deleteMembership("employee-01", "camunda-admin");

        assertThat(former.opens("/personal-data").statusCode()).isEqualTo(404);
        assertThat(former.opens("/personal-data/person/class-02/stored.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_looks_is_on_record_and_the_director_reads_it() {
        String page = "/people/person/" + LOGIN;
        Visitor secretary = visitor("secretary");
        secretary.opens(page);
        secretary.opens(page);
        secretary.opens("/people/person/nobody");
        secretary.asks("/engine-rest/user/" + LOGIN + "/profile", Visitor.basic("secretary", "secretary"));
        assertThat(somebody().asks("/engine-rest/user/" + LOGIN + "/profile", Visitor.basic("admin", "admin")).statusCode()).isEqualTo(200);
        visitor("class-01").opens(page);

        assertThat(sql.queryForList("select looked_by || ' ' || page || ' ' || school_id from rollout_look where person = ? order by id",
                String.class, LOGIN)).startsWith("secretary PERSON lekarevo").contains("admin ACCOUNT lekarevo")
                .noneMatch(look -> look.startsWith("class-01")).doesNotHaveDuplicates();
        assertThat(director.opens("/personal-data?person=" + LOGIN).body()).contains("Безымянная Б.Б.", "страница сотрудника");
        assertThat(director.opens("/personal-data?by=secretary").body()).contains("Безымянная Б.Б.");
        assertThat(visitor("brusilov").opens("/personal-data").body()).contains("Безымянная Б.Б.", "МБОУ «Лекаревская СОШ»");

        visitor("brusilov").asks("/api/district/matrix");
        assertThat(director.opens("/personal-data").body()).as("the district looked at the director's telephone, too")
                .contains("школы района: телефоны и почта");
    }

    @Test
    void each_file_is_a_copy_of_its_own_and_what_is_old_goes() {
        director.opens("/discipline.csv");
        director.opens("/discipline.csv");
        assertThat(looks("DISCIPLINE_FILE")).isEqualTo(2);

        clock.pass(Duration.ofDays(400));
        director.opens("/people");

        assertThat(looks("DISCIPLINE_FILE")).isZero();
        assertThat(looks("PEOPLE")).isEqualTo(1);
    }

    @Test
    void who_has_left_is_made_anonymous_and_nothing_brings_the_name_back() throws IOException {
        String page = "/personal-data/person/" + LOGIN;
        assertThat(post(page + "/anonymise", "sure=true").body()).contains("Обезличить можно только того, кто выбыл");
        changes.leave(DIRECTOR, LOGIN, version(), java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
        director.opens(page);
        assertThat(post(page + "/anonymise", "").statusCode()).as("not sure").isEqualTo(422);
        assertThat(cells(director.asksBytes(page + "/stored.xlsx").body())).anyMatch(cell -> cell.contains("bezymyannaya@lekarevo.example"))
                .anyMatch(cell -> cell.contains("Безымянная")).contains("Правка карточки", "Кто смотрел его данные");

        assertThat(post(page + "/anonymise", "sure=true").statusCode()).isEqualTo(302);

        assertThat(organisation.name(LOGIN)).matches("Сотрудник, выбыл\\(а\\) № \\d+");
        assertThat(identities.createUserQuery().userId(LOGIN).count()).isZero();
        for (String table : List.of("rollout_person", "rollout_staff_change", "rollout_letter")) {
            assertThat(sql.queryForList("select * from " + table).toString()).as(table).doesNotContain("Безымянн", "bezymyannaya@", "2-77-77");
        }
        assertThat(director.opens("/people?state=left").body()).contains("Сотрудник, выбыл(а)").doesNotContain("Безымянная");
        assertThat(director.opens(page).body()).contains("Обезличено").doesNotContain("Безымянная");
        assertThat(post(page + "/anonymise", "sure=true").body()).contains("уже обезличена");
        assertThat(post("/people/person/" + LOGIN + "/return", "version=" + version()).body()).contains("Запись обезличена");
        roster.load();
        assertThat(organisation.name(LOGIN)).startsWith("Сотрудник, выбыл(а)");
    }

    @Test
    void the_roster_does_not_bring_the_name_back_either() {
        String entry = sql.queryForObject("select roster_entry from rollout_person where login = 'employee-02'", String.class);
        String name = organisation.name("employee-02");
        try {
            changes.leave(DIRECTOR, "employee-02", people.find("lekarevo", "employee-02").orElseThrow().version(),
                    java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
            assertThat(post("/personal-data/person/employee-02/anonymise", "sure=true").statusCode()).isEqualTo(302);

            roster.load();

            assertThat(organisation.name("employee-02")).startsWith("Сотрудник, выбыл(а)");
            assertThat(organisation.present("employee-02")).isEmpty();
            assertThat(sql.queryForObject("select roster_entry from rollout_person where login = 'employee-02'", String.class)).isNull();
        } finally {
            sql.update("update rollout_person set anonymous_number = null where login = 'employee-02'");
            roster.load();
        }
        assertThat(organisation.name("employee-02")).isEqualTo(name);
        assertThat(sql.queryForObject("select roster_entry from rollout_person where login = 'employee-02'", String.class)).isEqualTo(entry);
    }

    private int looks(String page) {
        return sql.queryForObject("select count(*) from rollout_look where page = ?", Integer.class, page);
    }

    private int version() {
        return people.find("lekarevo", LOGIN).orElseThrow().version();
    }

    private Visitor visitor(String login) {
        Visitor visitor = somebody();
        visitor.logsIn(login, login);
        return visitor;
    }

    private HttpResponse<String> post(String path, String body) {
        Matcher token = TOKEN.matcher(director.opens("/calendar").body());
        assertThat(token.find()).isTrue();
        return director.posts(path, Visitor.FORM, body + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    private static Set<String> cells(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream().flatMap(row -> row.stream()).filter(cell -> cell != null)
                    .map(cell -> cell.getText()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
