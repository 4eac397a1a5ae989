package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Paragraph;

/** Paragraph 1: the system, its link on the school's site, whether pupils get logins of their own. */
@Component
class OrganiseIntroduction implements TaskForm {

    @Override
    public Set<String> tasks() {
        return Set.of(Paragraph.ORGANISE.taskId());
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        values.putIfAbsent("systemName", scene.order().systemName());
        values.putIfAbsent("pupilLoginsProvided", true);
    }
}
