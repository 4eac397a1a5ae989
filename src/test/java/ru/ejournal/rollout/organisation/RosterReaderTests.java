package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import ru.ejournal.rollout.organisation.Roster.Listed;

class RosterReaderTests {

    @Test
    void a_school_is_read_with_every_field() {
        assertThat(RosterText.reader(RosterText.VALID).read().schools()).containsExactly(new School("north",
                "МБОУ «Северная СОШ»", "Муниципальное учреждение «Северная школа»", ZoneId.of("Asia/Yekaterinburg"),
                List.of("1", "2А")));
    }

    @Test
    void a_school_works_five_days_unless_it_says_six() {
        String six = RosterText.with("classes: [1, 2А]\npeople:", "classes: [1, 2А]\n    week: 6\npeople:");

        assertThat(RosterText.reader(RosterText.VALID).read().schools().get(0).week()).isEqualTo(WorkingWeek.FIVE_DAYS);
        assertThat(RosterText.reader(six).read().schools().get(0).week()).isEqualTo(WorkingWeek.SIX_DAYS);
    }

    @Test
    void a_person_is_read_with_every_field_and_is_an_employee_of_the_school_without_saying_so() {
        Listed teacher = RosterText.reader(RosterText.VALID).read().people().get(1);

        assertThat(teacher.person()).isEqualTo(new Person("first", "Учитель первого класса", "учитель",
                "first@north.example", "+7 (35351) 2-00-00", "north",
                Set.of(Role.CLASS_TEACHER, Role.EMPLOYEE), List.of("1", "2А"), true));
        assertThat(teacher.initialPassword()).contains("tulip-42");
    }

    @Test
    void without_a_password_in_the_file_an_administrator_has_to_set_one() {
        assertThat(RosterText.reader(RosterText.VALID).read().people().get(0).initialPassword()).isEmpty();
    }

    @Test
    void passwords_may_equal_logins_where_the_file_says_so() {
        List<Listed> people = RosterText.reader("passwords: same-as-login\n" + RosterText.VALID).read().people();

        assertThat(people).extracting(Listed::initialPassword).containsExactly(Optional.of("head"),
                Optional.of("tulip-42"), Optional.of("plan"), Optional.of("office"));
    }

    @Test
    void only_class_teachers_are_teaching_by_themselves() {
        String yaml = RosterText.with("roles: [director]", "roles: [director]\n    teaching: true");

        assertThat(RosterText.reader(RosterText.VALID).read().people()).extracting(listed -> listed.person().teaching())
                .containsExactly(false, true, false, false);
        assertThat(RosterText.reader(yaml).read().people().get(0).person().teaching()).isTrue();
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(RosterText.reader("\uFEFF" + RosterText.VALID).read().people()).hasSize(4);
    }

    @Test
    void the_embedded_roster_names_the_people_of_the_order() {
        Roster roster = embedded();

        assertThat(roster.schools()).singleElement().satisfies(school -> {
            assertThat(school.name()).isEqualTo("МБОУ «Лекаревская СОШ»");
            assertThat(school.classes()).hasSize(11).startsWith("1").endsWith("11");
        });
        assertThat(roster.people()).extracting(listed -> listed.person().login()).containsExactly("lebedev",
                "kazachenko", "secretary", "class-01", "class-02", "class-03", "class-04", "class-05", "class-06",
                "class-07", "class-08", "class-09", "class-10", "class-11", "employee-01", "employee-02", "nozdrin",
                "brusilov");
    }

    @Test
    void in_the_embedded_roster_twelve_teach_one_has_no_mail_and_every_password_is_the_login() {
        Roster roster = embedded();

        assertThat(roster.people()).filteredOn(listed -> listed.person().teaching()).hasSize(12);
        assertThat(roster.people()).filteredOn(listed -> listed.person().email() == null)
                .extracting(listed -> listed.person().login()).containsExactly("employee-02");
        assertThat(roster.people()).allSatisfy(listed ->
                assertThat(listed.initialPassword()).contains(listed.person().login()));
    }

    @Test
    void a_class_is_a_number_with_or_without_a_letter() {
        assertThat(ClassNames.ranges("1-3, 5А;10-Б  7 Б 8 9 В, 11сэ")).containsExactly("1", "2", "3", "5А", "10-Б", "7 Б", "8", "9 В", "11сэ");
        assertThat(ClassNames.problem(ClassNames.ranges("1-12, 5А, 10-Б 7 Б, 5.1, 5.12, подготовительный"))).isEmpty();
        assertThat(ClassNames.problem(ClassNames.ranges("5., 5.0, класс<b>"))).contains("«5.»", "«5.0»", "«класс<b>»");
        assertThat(ClassNames.problem(ClassNames.ranges("1, 5-3"))).contains("«5-3»").doesNotContain("«1»");
        assertThat(ClassNames.problem(ClassNames.ranges("1, 2 и 3"))).contains("«и»");
    }

    private static Roster embedded() {
        return new RosterReader(new RosterSettings(new ClassPathResource("roster.yaml"), true)).read();
    }
}
