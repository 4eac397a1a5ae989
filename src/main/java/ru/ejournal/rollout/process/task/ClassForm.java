package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.Paragraph;

/** Paragraph 10: the figures of one class. */
@Component
class ClassForm implements TaskForm {

    static final String PUPIL_LOGINS_PROVIDED = FactKey.PUPIL_LOGINS_PROVIDED.toString();

    @Override
    public Set<String> tasks() {
        return Set.of(Paragraph.CLASS.taskId());
    }

    @Override
    public Optional<String> about(TaskScene scene) {
        return Optional.ofNullable(scene.schoolClass()).map(schoolClass -> schoolClass + " класс");
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        values.put("schoolClass", Objects.requireNonNullElse(scene.schoolClass(), ""));
        values.put("marksCheckedOn", scene.today().toString());
        values.put(PUPIL_LOGINS_PROVIDED, pupilLoginsProvided(scene.facts()));
    }

    /** True unless paragraph 1 says that the system has no logins for pupils. */
    static boolean pupilLoginsProvided(Facts facts) {
        return facts.value(FactKey.PUPIL_LOGINS_PROVIDED).map(JsonNode::asBoolean).orElse(true);
    }
}
