package ru.ejournal.rollout.organisation;

import java.util.List;

/** The roster cannot be used; nothing of it was loaded. */
public final class BrokenRoster extends RuntimeException {

    private final String source;
    private final List<String> errors;

    BrokenRoster(String source, List<String> errors) {
        super("Список школ и людей не принят (" + source + "):\n" + String.join("\n", errors));
        this.source = source;
        this.errors = List.copyOf(errors);
    }

    /** The file, in words. */
    public String source() {
        return source;
    }

    /** In Russian, in the order of the file: «строка 14, people[3].email: неверный адрес «…»». */
    public List<String> errors() {
        return errors;
    }
}
