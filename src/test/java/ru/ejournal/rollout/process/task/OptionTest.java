package ru.ejournal.rollout.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTest {

    /** What form-js 1.8.7 takes for a template. */
    private static final Pattern TEMPLATE = Pattern.compile("(?s)^=.*|.*\\{\\{.*?}}.*");

    @ParameterizedTest
    @ValueSource(strings = {"{{orderTitle}}", "Нет связи: {{{ orderTitle }}}", "{{#loop x}}{{/loop}}", "=1 + 1", " =now()"})
    void a_label_is_no_template_and_looks_as_typed(String typed) {
        String label = new Option("7", typed).label();

        assertThat(TEMPLATE.matcher(label).matches()).as(label).isFalse();
        assertThat(label.replace("\u2060", "")).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @CsvSource({"положение,положение", "'Положение № 1\r\nИнструкция № 2',Положение № 1 Инструкция № 2", "a = {b},a = {b}"})
    void other_text_stays_and_stands_in_one_line(String typed, String shown) {
        assertThat(new Option("4", typed)).isEqualTo(new Option("4", shown));
        assertThat(new Option("4", typed).label()).isEqualTo(shown);
    }
}
