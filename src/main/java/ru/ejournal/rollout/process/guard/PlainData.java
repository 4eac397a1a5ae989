package ru.ejournal.rollout.process.guard;

import java.util.Set;

import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;

/** Which classes a variable sent as an object may become: lists, maps, texts and numbers, whatever else there is. */
class PlainData implements DeserializationTypeValidator {

    private static final Set<String> PLAIN = Set.of("java.util.ArrayList", "java.util.LinkedHashMap", "java.util.HashMap",
            "java.util.LinkedHashSet", "java.util.HashSet", "java.lang.String", "java.lang.Boolean", "java.lang.Integer",
            "java.lang.Long", "java.lang.Double", "java.lang.Object");

    @Override
    public boolean validate(String className) {
        return PLAIN.contains(className);
    }
}
