package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.form.Submission;

/** Somebody signs that they have read the order or the instructions; nobody does so for somebody else. */
@Component
class Signing implements TaskForm {

    static final String TASK = "acquaintance_sign";

    private final SignatureSheet sheet;
    private final OrderContext context;

    Signing(SignatureSheet sheet, OrderContext context) {
        this.sheet = sheet;
        this.context = context;
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
        String signatory = (String) scene.execution().getVariable("signatory");
        if (!context.user().map(login -> login.equals(signatory)).orElse(true)) {
            throw new Refusal("Подписать может только сам работник; подпись на бумаге отмечает секретарь.");
        }
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        sheet.sign(scene.execution(), author);
    }
}
