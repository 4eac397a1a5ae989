package ru.ejournal.rollout.report;

/** What became of a row since the previous report. */
public enum CarryMark {
    /** The same, and somebody has said so since. */
    UNCHANGED("без изменений"),
    CHANGED("изменено"),
    /** The same, and nobody has said anything since. */
    UNCONFIRMED("требует подтверждения");

    private final String title;

    CarryMark(String title) {
        this.title = title;
    }

    /** In Russian, for people. */
    public String title() {
        return title;
    }
}
