package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Paragraph;

/** The second paragraph 9: where and when the order was published. */
@Component
class PublishOrder implements TaskForm {

    @Override
    public Set<String> tasks() {
        return Set.of(Paragraph.PUBLISH.taskId());
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        values.putIfAbsent("publicationDate", scene.today().toString());
    }
}
