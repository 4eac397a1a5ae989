package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.People;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.PersonForm;

/** A class gets another teacher while an order runs. */
class ClassHandoverTests extends ProcessTest {

    private static final Keeper DIRECTOR = new Keeper("lebedev", "lekarevo", true);

    @Autowired
    PeopleChanges people;
    @Autowired
    People known;

    @Test
    void the_classs_open_task_goes_to_the_new_teacher_with_a_letter_and_what_is_done_stays_as_it_is() {
        OrderPlay order = registered();
        order.completes("class-05", "item10_class", FilledIn.schoolClass());
        letters(order);
        leads("class-03", List.of());
        leads("employee-01", List.of("3"));
        order.runJobs();
        try {
            assertThat(order.taskOf("employee-01", "item10_class")).isNotNull();
            assertThat(order.openTasks()).doesNotContain("class-03: item10_class");
            assertThat(item(order, "item10_class", "3").performer()).isEqualTo("employee-01");
            assertThat(letters(order)).singleElement().asString().startsWith("employee-01: ");
            leads("class-05", List.of());
            leads("employee-01", List.of("3", "5"));
            assertThat(item(order, "item10_class", "5").performer()).isEqualTo("class-05");
        } finally {
            leads("employee-01", List.of());
            leads("class-03", List.of("3"));
            leads("class-05", List.of("5"));
        }
        assertThat(order.runJobs().taskOf("class-03", "item10_class")).isNotNull();
    }

    private void leads(String login, List<String> classes) {
        var member = known.find("lekarevo", login).orElseThrow();
        people.change(DIRECTOR, login, member.version(), PersonForm.of(member.person()).withClasses(classes));
    }
}
