package ru.ejournal.rollout.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import ru.ejournal.rollout.DefaultZone;
import ru.ejournal.rollout.Refusal;

class FormReaderTest {

    static final List<String> ZONES = DefaultZone.ANY;

    @Test
    void a_field_that_the_form_hides_is_neither_asked_for_nor_taken() {
        Submission form = ReadForm.of("item01_organise", Map.of("systemName", "Дневник.ру", "siteLink", "нет",
                "siteLinkUrl", "https://example.org"));

        assertThat(form.text("siteLinkUrl")).isEmpty();
        assertThat(form.value("siteLinkUrl").isNull()).isTrue();
    }

    @Test
    void a_field_that_the_form_shows_is_asked_for() {
        assertThatThrownBy(() -> ReadForm.of("item01_organise", Map.of("systemName", "Дневник.ру", "siteLink", "есть")))
                .isInstanceOf(Refusal.class).hasMessage("«Адрес страницы со ссылкой»: нужно заполнить.");
    }

    @Test
    void a_hidden_field_must_still_fit_where_the_engine_keeps_it() {
        assertThatThrownBy(() -> ReadForm.of("item01_organise", Map.of("systemName", "Дневник.ру", "siteLink", "нет",
                "siteLinkUrl", "x".repeat(4001)))).hasMessageContaining("«Адрес страницы со ссылкой»");
    }

    @Test
    void fields_with_the_same_label_are_told_apart() {
        assertThatThrownBy(() -> ReadForm.of("item02_conditions", Map.of())).hasMessageStartingWith(
                "«наличие локальных актов общеобразовательного учреждения, регулирующ…: Почему пока нет»: нужно заполнить.");
        assertThatThrownBy(() -> ReadForm.of("register_order", Map.of()))
                .hasMessageContaining("«п. 1. Организовать введение и использование: Кто исполняет»");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> ReadForm.of("report_paper", Map.of()))
                .hasMessage("«Входящий номер»: нужно заполнить. «Дата получения»: нужно заполнить.");
    }

    @Test
    void a_form_of_nonsense_is_answered_briefly() {
        assertThatThrownBy(() -> ReadForm.of("item03_regulation",
                Map.of("localActs", Collections.nCopies(100, Map.of())))).hasMessageEndingWith("И ещё ошибок: 190.");
    }

    @Test
    void script_is_text_like_any_other() {
        Submission form = ReadForm.of("item07_plan", Map.of("planRequisites", "<script>alert(1)</script> {{x}} ${1+1} =1+1"));

        assertThat(form.required("planRequisites")).isEqualTo("<script>alert(1)</script> {{x}} ${1+1} =1+1");
    }

    @Test
    void blanks_around_a_text_and_foreign_parts_of_a_row_are_left_out() {
        Submission form = ReadForm.of("item03_regulation", Map.of("localActs",
                List.of(Map.of("title", "  Положение ", "requisites", "№ 1", "evil", Map.of("deep", List.of(1))))));

        assertThat(form.entries("localActs")).hasToString("[{\"title\":\"Положение\",\"requisites\":\"№ 1\"}]");
    }

    @Test
    void a_line_break_is_part_of_a_text() {
        Submission form = ReadForm.of("item08_submit_plan", Map.of("outgoingDate", "2013-09-24", "planNote", "раз\r\n\tдва 🙂"));

        assertThat(form.text("planNote")).hasValue("раз\r\n\tдва 🙂");
    }

    @Test
    void a_list_whose_last_row_was_removed_is_empty() {
        Submission form = ReadForm.of("item07_plan", Map.of("planRequisites", "№ 1", "problemsCount", 0,
                "problems", List.of(Map.of("problem", "Нет интернета", "outcome", "частично"))));

        assertThat(form.entries("problems")).isEmpty();
    }

    @Test
    void what_the_form_counts_is_a_number_or_refused() {
        Map<String, Object> plan = Map.of("planRequisites", "№ 1", "problemsCount", ReadForm.UNREADABLE);

        assertThatThrownBy(() -> ReadForm.of("item07_plan", plan)).isInstanceOf(Refusal.class)
                .hasMessage("«problemsCount»: такое значение здесь не принимается.");
        assertThatThrownBy(() -> ReadForm.of("item07_plan", Map.of("planRequisites", "№ 1", "problemsCount", "0")))
                .isInstanceOf(Refusal.class).hasMessage("«problemsCount»: нужно число.");
    }

    @Test
    void whole_numbers_are_whole_however_they_are_written() {
        Map<String, Object> values = new HashMap<>(Map.of("asOf", "2013-09-24", "recordsFilled", 5.0, "recordsRequired", 7L));
        values.putAll(Map.of("teachers", 0, "teachersTrained", 0, "teacherLogins", 0, "teachersActive", (short) 0));

        assertThat(ReadForm.of("item09_report", values).value("recordsFilled")).hasToString("5");
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void a_moment_is_the_schools_day(String zone) {
        DefaultZone.in(zone, () -> assertThat(ReadForm.of("report_paper", Map.of("incomingNumber", "15",
                "incomingDate", Date.from(Instant.parse("2013-09-24T18:30:00Z")))).date("incomingDate"))
                .hasValue(LocalDate.of(2013, 9, 25)));
    }

    @Test
    void a_submission_knows_what_was_left_empty() {
        Submission form = ReadForm.of("item12_control", Map.of("controlDecision", "снять с контроля", "closingReason", "  "));

        assertThat(form.text("closingReason")).isEmpty();
        assertThat(form.date("closingReason")).isEmpty();
        assertThat(form.entries("closingReason")).isEmpty();
        assertThat(form.ticked("closingReason")).isFalse();
        assertThat(form.has("closingReason")).isTrue();
        assertThat(form.has("никогда")).isFalse();
        assertThatThrownBy(() -> form.required("closingReason")).isInstanceOf(NoSuchElementException.class);
    }
}
