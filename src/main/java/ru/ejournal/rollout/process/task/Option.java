package ru.ejournal.rollout.process.task;

/**
 * What can be chosen from a drop-down or a checklist. The browser takes a label for a template and shows its first line
 * only; what people have typed is to stand there as they typed it.
 */
record Option(String value, String label) {

    /** Is not seen and parts what would otherwise be read as one. */
    private static final String NOTHING = "\u2060";

    Option {
        label = asTyped(label.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /** Neither {{a template}} nor =an expression. */
    private static String asTyped(String text) {
        return (text.startsWith("=") ? NOTHING : "") + text.replaceAll("\\{(?=\\{)", "{" + NOTHING);
    }
}
