package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.report.Row;

abstract class CorrectionPaths extends ProcessTest {

    private OrderPlay order;

    @BeforeEach
    void one_class_has_answered() {
        order = registered().completes("class-05", "item10_class", FilledIn.schoolClass());
        letters(order);
    }

    @Test
    void a_teacher_corrects_a_figure_and_the_older_one_stays_on_record() {
        order.corrects("class-05", "item10_class", "5", "описка", Map.of("applications", 9));

        assertThat(reports.draft(order.orderId()).value(Row.APPLICATIONS))
                .isEqualTo("45 % родителей (5 класс), по данным 1 из 11 классов");
        assertThat(facts.history(order.orderId())).filteredOn(fact -> fact.key().equals(FactKey.APPLICATIONS.toString()))
                .extracting(fact -> fact.value().path("num").asInt()).containsExactly(18, 9);
        assertThat(items.changes(item(order, "item10_class", "5"))).last()
                .extracting(ItemChange::kind, ItemChange::reason, ItemChange::changedBy)
                .containsExactly(ItemChange.Kind.CORRECTED, "описка", "class-05");
        assertThat(letters(order)).isEmpty();
    }

    @Test
    void the_responsible_person_corrects_what_a_teacher_has_given() {
        order.corrects("kazachenko", "item10_class", "5", "сверено с журналом", Map.of("parentLogins", 20));

        assertThat(facts.of(order.orderId()).all(FactKey.PARENT_LOGINS)).singleElement()
                .extracting(Fact::author, fact -> fact.value().path("num").asInt()).containsExactly("kazachenko", 20);
    }

    @Test
    void nobody_else_corrects_it() {
        order.completes("class-06", "item10_class", FilledIn.schoolClass());

        assertThat(order.correctionRefusal("class-06", "item10_class", "5")).isNotBlank();
    }

    @Test
    void a_figure_is_not_corrected_after_the_report_has_been_sent() {
        order.completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("lebedev", "report_approval", FilledIn.APPROVED);

        assertThatThrownBy(() -> order.correctionBy("class-05")).hasMessageStartingWith("Сейчас уточнять нечего");
    }

    @Test
    void a_figure_is_corrected_once_the_district_has_returned_the_report() {
        order.completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("lebedev", "report_approval", FilledIn.APPROVED)
                .completes("brusilov", "report_acceptance", FilledIn.RETURNED)
                .corrects("class-05", "item10_class", "5", "по замечанию", Map.of("applications", 20));

        assertThat(reports.draft(order.orderId()).value(Row.APPLICATIONS)).startsWith("100 % родителей (5 класс)");
    }

    @Test
    void a_figure_that_was_corrected_shows_in_the_open_report() {
        Object before = order.shown(order.taskOf("kazachenko", "item09_report"), "missing").toString();
        order.completes("class-06", "item10_class", FilledIn.schoolClass())
                .corrects("class-06", "item10_class", "6", "пересчитано", Map.of("parents", 25));

        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "missing").toString()).isNotEqualTo(before);
        assertThat(reports.draft(order.orderId()).value(Row.PARENTS_ACQUAINTED))
                .isEqualTo("88,9 %, по данным 2 из 11 классов");
    }
}
