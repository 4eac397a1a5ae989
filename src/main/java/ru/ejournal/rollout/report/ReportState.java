package ru.ejournal.rollout.report;

/** What became of a submitted report. */
public enum ReportState {
    /** Sent; the district has not answered. */
    SUBMITTED("сдан, ответа пока нет"),
    ACCEPTED("принят"),
    /** Returned with remarks; the next revision follows. */
    RETURNED("возвращён"),
    /** Handed over on paper, since nobody answered here. */
    ON_PAPER("сдан на бумаге");

    private final String title;

    ReportState(String title) {
        this.title = title;
    }

    /** In Russian, for people. */
    public String title() {
        return title;
    }

    public boolean accepted() {
        return this == ACCEPTED || this == ON_PAPER;
    }
}
