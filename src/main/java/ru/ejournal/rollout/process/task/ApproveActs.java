package ru.ejournal.rollout.process.task;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.process.form.Submission;

/** Paragraphs 3 and 4: the regulation and the instructions open as a row of the list, waiting for their requisites. */
@Component
class ApproveActs implements TaskForm {

    private static final Map<String, String> LISTS = Map.of(
            Paragraph.REGULATION.taskId(), "localActs",
            Paragraph.INSTRUCTIONS.taskId(), "changedActs");

    @Override
    public Set<String> tasks() {
        return LISTS.keySet();
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        boolean first = scene.facts().current().stream().noneMatch(fact -> fact.sourceItem().equals(scene.taskId()));
        if (first) {
            String title = scene.taskId().equals(Paragraph.REGULATION.taskId())
                    ? "Положение об электронном дневнике"
                    : "Инструкции по работе с электронным классным журналом/электронным дневником в системе «%s»"
                            .formatted(scene.order().systemName());
            values.put(LISTS.get(scene.taskId()), Json.of(List.of(Map.of("title", title, "requisites", ""))));
        }
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        if (form.entries(LISTS.get(scene.taskId())).isEmpty()) {
            throw new Refusal("Укажите хотя бы один утверждённый документ: название и реквизиты.");
        }
    }
}
