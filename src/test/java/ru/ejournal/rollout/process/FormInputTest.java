package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.process.form.ReadForm;

/** Every field of every form refuses every kind of nonsense by name; the forms alone, without the application. */
class FormInputTest {

    @ParameterizedTest
    @MethodSource("forms")
    void nonsense_is_refused_in_russian_and_the_field_is_named(String formId) {
        for (Map<String, Object> valid : ValidInput.of(formId)) {
            for (JsonNode field : Fields.shown(formId, valid)) {
                for (Object bad : BadValues.of(field)) {
                    String key = Fields.key(field);
                    Throwable refused = catchThrowable(() -> ReadForm.of(formId, Fields.with(valid, key, bad)));

                    assertThat(refused).as("%s = %s", key, Fields.brief(bad)).isInstanceOf(Refusal.class)
                            .hasMessageContaining(Fields.label(field) + "»");
                    assertThat(refused.getMessage()).hasSizeLessThan(3000);
                }
            }
        }
    }

    private static Stream<String> forms() {
        return FormFiles.all().stream().filter(form -> !form.keys().isEmpty()).map(FormFiles.Form::id);
    }

}
