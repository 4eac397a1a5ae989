package ru.ejournal.rollout.process.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.process.form.Submission;
import ru.ejournal.rollout.report.AcquaintanceSheet;

/** The secretary notes who has signed on paper and who is absent. */
@Component
class SheetKeeping implements TaskForm {

    static final String TASK = "acquaintance_record";

    private final SignatureSheet sheet;

    SheetKeeping(SignatureSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(TASK);
    }

    @Override
    public boolean recordsFacts() {
        return false;
    }

    @Override
    public Optional<String> about(TaskScene scene) {
        return Optional.of(sheet.documentName(scene.execution()));
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        values.putAll(sheet.view(scene.execution(), scene));
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        AcquaintanceSheet now = sheet.of(scene.execution());
        List<String> unsigned = now.unsigned().stream().map(AcquaintanceSheet.Line::login).toList();
        for (String login : people(form)) {
            AcquaintanceSheet.Line line = now.lines().stream().filter(candidate -> candidate.login().equals(login))
                    .findFirst().orElseThrow(() -> new Refusal("В листе ознакомления нет такого сотрудника: «%s».".formatted(login)));
            if (!unsigned.contains(login)) {
                throw new Refusal("%s: отметка уже есть (%s).".formatted(line.name(), line.mark()));
            }
        }
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        people(form).forEach(login -> sheet.mark(scene.execution(), login, author, form.required("outcome"),
                form.date("signedOn").orElse(null), form.text("absenceReason").orElse(null)));
    }

    private static List<String> people(Submission form) {
        return form.entries("people").stream().map(JsonNode::asText).distinct().toList();
    }
}
