package ru.ejournal.rollout.process.guard;

import org.camunda.bpm.engine.ArtifactFactory;

import ru.ejournal.rollout.Refusal;

/**
 * Models name beans, never classes: {@code camunda:class} would make any class of the class path and set its fields. The
 * engine makes its shell and mail tasks here too.
 */
class NoForeignClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new Refusal("Модель не может назвать класс (%s): только то, что программа даёт моделям.".formatted(type.getSimpleName()));
    }
}
