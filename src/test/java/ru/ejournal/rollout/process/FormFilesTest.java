package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.order.Paragraph;

/** Forms, the tasks that show them and the facts that come of them fit together. */
class FormFilesTest {

    /** Components that Tasklist's form-js 1.8.7 knows. */
    private static final Set<String> COMPONENTS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select",
            "checklist", "taglist", "datetime", "group", "dynamiclist", "table", "text", "html", "expression");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");
    /** Made by the tracker, or of a shape in which nothing is markup. */
    private static final Set<String> BOUND = Set.of("orderTitle", "schoolClass", "deciderName", "readyCells",
            "dateWarnings", "classNote", "carryNote", "planLink", "documentLink", "sheetLink", "reportLink", "draftLink",
            "documentsLink", "consolidatedLink");

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_one_that_tasklist_can_show(String id) {
        JsonNode form = FormFiles.form(id).json();

        assertThat(form.path("id").asText()).isEqualTo(id);
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(FormFiles.form(id).components()).extracting(component -> component.path("type").asText())
                .isSubsetOf(COMPONENTS);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ids_and_keys_are_unique_and_every_field_has_a_russian_label(String id) {
        List<JsonNode> components = FormFiles.form(id).components();
        List<JsonNode> fields = components.stream().filter(component -> component.hasNonNull("key") || component.hasNonNull("path"))
                .toList();

        assertThat(components).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates();
        assertThat(fields).extracting(field -> field.path("key").asText() + field.path("path").asText()).doesNotHaveDuplicates();
        assertThat(fields).filteredOn(field -> !field.path("type").asText().equals("expression")).allSatisfy(field ->
                assertThat(field.path("label").asText() + field.path("dateLabel").asText()).as(field.toString())
                        .containsPattern("[А-Яа-яё]"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_text_and_number_has_its_bounds(String id) {
        assertThat(FormFiles.form(id).components()).allSatisfy(field -> {
            JsonNode rules = field.path("validate");
            switch (field.path("type").asText()) {
                case "textfield", "textarea" -> assertThat(rules.path("maxLength").asInt()).as(field.toString()).isBetween(1, 4000);
                case "number" -> {
                    assertThat(rules.path("min").asInt(-1)).as(field.toString()).isZero();
                    assertThat(rules.path("max").asInt()).as(field.toString()).isEqualTo(100_000);
                    assertThat(field.path("decimalDigits").asInt(-1)).as(field.toString()).isZero();
                }
                default -> { }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void a_task_keeps_all_that_its_form_reads_and_writes_to_itself(String id) {
        UserTask task = Models.userTask(id);
        Set<String> variables = Models.forms(task).stream().map(FormFiles::form)
                .flatMap(form -> form.variables().stream()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Models.inputs(task)).containsAll(variables).doesNotHaveDuplicates();
    }

    /** Text is markdown and takes tags; a component of HTML shows them as typed. Links and numbers are held to a pattern. */
    @ParameterizedTest
    @MethodSource("forms")
    void text_shows_nothing_that_people_write_freely(String id) {
        assertThat(FormFiles.form(id).components("text")).allSatisfy(text -> assertThat(TEMPLATE.matcher(text.path("text").asText())
                .results().map(shown -> shown.group(1))).isSubsetOf(id.equals("substitution_order") ? Set.of() : BOUND));
    }

    @Test
    void what_a_form_submits_is_a_fact_or_a_variable_that_we_know() {
        Set<String> facts = Stream.of(FactKey.values()).map(FactKey::toString).collect(Collectors.toSet());
        Set<String> others = KnownVariables.names();

        assertThat(FormFiles.all()).allSatisfy(form -> assertThat(form.keys())
                .allMatch(key -> facts.contains(key) || others.contains(key), "known in " + form.id()));
        assertThat(FormFiles.all().stream().flatMap(form -> form.keys().stream())).as("none is forgotten").containsAll(others);
    }

    @Test
    void every_form_is_somebodys() {
        Stream<String> ofTasks = Models.userTasks().stream().flatMap(task -> Models.forms(task).stream());
        Stream<String> ofStarts = Models.elements(StartEvent.class).stream().map(StartEvent::getCamundaFormRef);

        assertThat(FormFiles.all()).extracting(FormFiles.Form::id)
                .isSubsetOf(Stream.concat(ofTasks, ofStarts).collect(Collectors.toSet()));
    }

    @Test
    void a_start_form_belongs_to_its_own_deployment_too() {
        assertThat(Models.elements(StartEvent.class)).filteredOn(start -> start.getCamundaFormRef() != null)
                .hasSize(4).allSatisfy(start -> {
                    assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment");
                    assertThat(FormFiles.form(start.getCamundaFormRef()).keys()).isEmpty();
                });
    }

    @Test
    void registration_asks_for_a_deadline_of_every_paragraph_that_has_one_to_choose() {
        assertThat(FormFiles.form("register_order").keys()).containsAll(Stream.of(Paragraph.values())
                .filter(paragraph -> paragraph != Paragraph.REPORT && paragraph != Paragraph.CONTROL)
                .map(paragraph -> "deadline_" + paragraph.taskId()).toList());
    }

    private static Stream<String> forms() {
        return FormFiles.all().stream().map(FormFiles.Form::id);
    }

    private static Stream<String> tasks() {
        return Models.userTasks().stream().map(UserTask::getId);
    }
}
