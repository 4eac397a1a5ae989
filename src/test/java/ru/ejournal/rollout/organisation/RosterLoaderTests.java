package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On our own tables as Flyway makes them, with an identity service that only remembers. */
@DataJdbcTest
@EnableConfigurationProperties(RosterSettings.class)
@Import({ru.ejournal.rollout.TestClock.class, OrganisationTables.class, RosterReader.class, RosterLoader.class, RememberedIdentities.class})
class RosterLoaderTests {

    private static final String SECOND_CLASS = """
              - login: second
                name: Учитель второго класса
                position: учитель
                school: north
                roles: [class-teacher]
                classes: [2А]
            """.indent(0);

    @Autowired SchoolTable schools;
    @Autowired PersonTable people;
    @Autowired Organisation organisation;
    @Autowired RosterLoader embedded;
    @Autowired RememberedIdentities identities;
    @Autowired JdbcTemplate sql;

    @BeforeEach
    void forget() {
        identities.calls.clear();
        identities.refuse("");
    }

    @Test
    void schools_and_people_are_answered_as_the_roster_says() {
        load(RosterText.VALID);

        Roster roster = RosterText.reader(RosterText.VALID).read();
        assertThat(organisation.schools()).isEqualTo(roster.schools());
        assertThat(organisation.school("north")).isEqualTo(roster.schools().get(0));
        assertThat(organisation.person("first")).contains(roster.people().get(1).person());
        assertThat(organisation.peopleOf("north")).extracting(Person::login).containsExactly("head", "first");
        assertThat(organisation.peopleOfDistrict(Role.DISTRICT)).extracting(Person::login).containsExactly("office");
        assertThat(organisation.teacherOf("north", "2А")).map(Person::login).contains("first");
        assertThat(organisation.holder("north", Role.DIRECTOR)).map(Person::login).contains("head");
    }

    @Test
    void identities_are_saved_with_initial_passwords_schools_first() {
        load(RosterText.VALID);

        assertThat(identities.calls).containsExactly("school north", "person head", "person first tulip-42",
                "person plan", "person office");
    }

    @Test
    void loading_again_changes_nothing() {
        load(RosterText.VALID);
        var before = people.findAll();
        identities.calls.clear();

        load(RosterText.VALID);

        assertThat(identities.calls).isEmpty();
        assertThat(people.findAll()).isEqualTo(before);
    }

    @Test
    void what_was_edited_in_the_tables_survives_a_restart() {
        load(RosterText.VALID);
        sql.update("update rollout_person set email = 'new@north.example' where login = 'first'");

        load(RosterText.VALID);

        assertThat(organisation.person("first")).map(Person::email).contains("new@north.example");
    }

    @Test
    void a_changed_entry_is_taken_over_alone() {
        load(RosterText.VALID);
        identities.calls.clear();

        load(RosterText.with("name: Иванов И.И.", "name: Петров П.П."));

        assertThat(organisation.person("head")).map(Person::fullName).contains("Петров П.П.");
        assertThat(identities.calls).containsExactly("person head");
    }

    @Test
    void a_school_may_turn_to_six_days_and_back() {
        load(RosterText.VALID);
        load(RosterText.with("classes: [1, 2А]\npeople:", "classes: [1, 2А]\n    week: 6\npeople:"));
        assertThat(organisation.school("north").week()).isEqualTo(WorkingWeek.SIX_DAYS);

        load(RosterText.VALID);
        assertThat(organisation.school("north").week()).isEqualTo(WorkingWeek.FIVE_DAYS);
    }

    @Test
    void who_leaves_the_roster_cannot_log_in_but_stays_on_record() {
        String withSecond = RosterText.with("classes: [1, 2А]\n    password: tulip-42\n",
                "classes: [1]\n    password: tulip-42\n" + SECOND_CLASS);
        load(withSecond);
        identities.calls.clear();

        load(RosterText.VALID);

        assertThat(identities.calls).containsExactly("person first tulip-42", "remove second");
        assertThat(organisation.peopleOf("north")).extracting(Person::login).containsExactly("head", "first");
        assertThat(organisation.person("second")).map(Person::fullName).contains("Учитель второго класса");
        assertThat(organisation.peopleOfDistrict(Role.DISTRICT)).extracting(Person::login).containsExactly("office");

        identities.calls.clear();
        load(RosterText.VALID);
        assertThat(identities.calls).as("gone once is gone").isEmpty();

        load(withSecond);
        assertThat(identities.calls).as("back with the same entry").contains("person second");
        assertThat(organisation.teacherOf("north", "2А")).map(Person::login).contains("second");
    }

    @Test
    void a_person_who_was_never_in_the_roster_is_left_alone() {
        load(RosterText.VALID);
        sql.update("insert into rollout_person (login, version, full_name, position, school_id, roles, classes, "
                + "teaching, sequence, departed) values ('guest', 0, 'Гость', 'гость', 'north', 'employee', '', "
                + "false, 9, false)");

        load(RosterText.VALID);

        assertThat(organisation.peopleOf("north")).extracting(Person::login).contains("guest");
        assertThat(identities.calls).doesNotContain("remove guest");
    }

    @Test
    void the_login_of_somebody_whom_another_school_keeps_on_its_page_is_not_taken() {
        load(RosterText.VALID);
        sql.update("insert into rollout_school (id, version, name, full_name, zone, week_days, classes, departed) "
                + "values ('south', 0, 'Южная', 'Южная', 'UTC', 5, '1', false)");
        sql.update("insert into rollout_person (login, version, full_name, position, school_id, roles, classes, "
                + "teaching, sequence, departed) values ('taken', 0, 'Гость', 'гость', 'south', 'employee', '', false, 9, false)");

        assertThatThrownBy(() -> load(RosterText.with("login: head", "login: taken"))).isInstanceOf(BrokenRoster.class)
                .hasMessageContaining("логин «taken» занят");

        load(RosterText.VALID);
        assertThat(organisation.schools()).extracting(School::id).as("a school of the page").contains("south");
    }

    @Test
    void who_was_let_go_on_the_page_stays_so_until_the_files_entry_changes() {
        load(RosterText.VALID);
        sql.update("update rollout_person set departed = true, left_on = date '2013-09-01' where login = 'first'");
        identities.calls.clear();

        load(RosterText.VALID);
        assertThat(organisation.present("first")).isEmpty();
        assertThat(identities.calls).isEmpty();

        load(RosterText.with("+7 (35351) 2-00-00", "2-00-01"));
        assertThat(organisation.present("first")).isPresent();
    }

    @Test
    void a_school_that_leaves_is_no_longer_listed_but_still_known() {
        load(RosterText.VALID);

        load(RosterText.VALID.replace("north", "south"));

        assertThat(organisation.schools()).extracting(School::id).containsExactly("south");
        assertThat(organisation.school("north").name()).isEqualTo("МБОУ «Северная СОШ»");
    }

    @Test
    void a_broken_roster_changes_nothing() {
        load(RosterText.VALID);
        identities.calls.clear();

        assertThatThrownBy(() -> load(RosterText.with("name: Иванов И.И.", "name:"))).isInstanceOf(BrokenRoster.class);

        assertThat(identities.calls).isEmpty();
        assertThat(organisation.person("head")).map(Person::fullName).contains("Иванов И.И.");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void a_refusal_by_the_identity_service_leaves_nothing_behind() {
        identities.refuse("brusilov");

        assertThatThrownBy(() -> embedded.load()).hasMessage("Refused brusilov");

        assertThat(people.findAll()).isEmpty();
        assertThat(schools.findAll()).isEmpty();
    }

    private void load(String yaml) {
        new RosterLoader(RosterText.reader(yaml), schools, people, identities).load();
    }
}
