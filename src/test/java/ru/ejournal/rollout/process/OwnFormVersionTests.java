package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.CANCEL;
import static ru.ejournal.rollout.process.FilledIn.ITEM07;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;

/** A running order is checked by the forms that it began with, not by those that the program carries by now. */
class OwnFormVersionTests extends ProcessTest {

    private static final String ANNEX = "{\"type\": \"textfield\", \"id\": \"Field_annex\", \"key\": \"planAnnex\", "
            + "\"label\": \"Приложение к плану\", \"validate\": {\"required\": true}},";

    @Test
    void each_order_is_asked_what_its_own_form_asks() throws IOException {
        OrderPlay before = registered(Map.of("number", "форма-1"));
        String newVersion = deployWithAnnex();
        OrderPlay after = registered(Map.of("number", "форма-2"));
        Map<String, Object> withAnnex = new HashMap<>(ITEM07);
        withAnnex.put("planAnnex", "на 3 листах");

        assertThat(after.refusal("lebedev", "item07_plan", ITEM07)).isEqualTo("«Приложение к плану»: нужно заполнить.");
        assertThat(before.refusal("lebedev", "item07_plan", withAnnex)).isEqualTo("В этой форме нет поля «planAnnex».");
        before.completes("lebedev", "item07_plan", ITEM07);
        after.completes("lebedev", "item07_plan", withAnnex);

        assertThat(facts.of(after.orderId()).current()).anyMatch(fact -> fact.key().equals("planAnnex"));
        after.completes("lebedev", "item12_control", CANCEL);
        engine.getRepositoryService().deleteDeployment(newVersion, true);
    }

    private String deployWithAnnex() throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String model : List.of("school-order", "acquaintance", "escalation")) {
            deployment.addString(model + ".bpmn", Files.readString(Path.of("processes", model + ".bpmn")));
        }
        for (Path form : Models.files("forms", ".form")) {
            String text = Files.readString(form);
            deployment.addString(form.getFileName().toString(), form.endsWith("item07_plan.form")
                    ? text.replaceFirst("\"components\": \\[", "\"components\": [" + ANNEX) : text);
        }
        return deployment.deploy().getId();
    }
}
