package ru.ejournal.rollout.consolidated;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Points;
import ru.ejournal.rollout.report.Row;

/**
 * A school's percentage that is lower than in its own previous report.
 *
 * @param reason as the school has said it; empty where it has not
 */
public record Fall(String schoolId, String school, String orderId, Row row, Points points, String reason) {

    /** «87,5 % (350 из 400)» */
    public String before() {
        return printed(points.before());
    }

    public String after() {
        return printed(points.after());
    }

    private static String printed(Share share) {
        return "%s (%d из %d)".formatted(Percentages.of(share), share.num(), share.den());
    }
}
