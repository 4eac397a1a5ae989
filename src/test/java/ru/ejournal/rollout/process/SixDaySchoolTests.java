package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school that works Saturdays has its working days counted so, from the proposals to the helper tasks. */
class SixDaySchoolTests extends ProcessTest {

    @BeforeEach
    void the_school_works_six_days() {
        jdbc.update("update rollout_school set week_days = 6 where id = 'lekarevo'");
    }

    @AfterEach
    void the_others_school_works_five() {
        jdbc.update("update rollout_school set week_days = 5 where id = 'lekarevo'");
    }

    @Test
    void a_report_on_a_saturday_needs_no_warning() {
        OrderPlay order = opened("lebedev");

        assertThat(order.shown(order.taskOf("lebedev", "register_order"), "dateWarnings")).asString()
                .contains("У пунктов 7 и 8 один срок").doesNotContain("нерабочий день");
    }

    @Test
    void saturday_counts() {
        itIs("2013-09-27", "10:00");
        OrderPlay order = registered();
        assertThat(item(order, "item06_appoint").deadline()).as("3 working days after Friday").isEqualTo("2013-10-01");

        order.completes("lebedev", "item07_plan", FilledIn.ITEM07).completes("lebedev", "item08_submit_plan", FilledIn.ITEM08);
        assertThat(order.taskOf("nozdrin", "item08_receipt").getDueDate()).as("the end of Monday")
                .isEqualTo("2013-09-30T17:59:59Z");
    }
}
