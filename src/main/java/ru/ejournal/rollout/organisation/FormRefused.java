package ru.ejournal.rollout.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ru.ejournal.rollout.Refusal;

/** A form of people or schools is not accepted; each message belongs to a field. Nothing has been stored. */
public class FormRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> problems;

    FormRefused(Map<String, List<String>> problems) {
        super(problems.values().stream().flatMap(List::stream).collect(Collectors.toList()));
        this.problems = problems;
    }

    /** By the field's name in the roster («email»); «» for the form as a whole. */
    public Map<String, List<String>> problems() {
        return problems;
    }

    /** The same of a part of a larger form: its fields begin so there. */
    public FormRefused under(String prefix) {
        Map<String, List<String>> renamed = new LinkedHashMap<>();
        problems.forEach((field, messages) -> renamed.put(field.isEmpty() ? field : prefix + field, messages));
        return new FormRefused(renamed);
    }
}
