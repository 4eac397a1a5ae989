package ru.ejournal.rollout.report;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;

/**
 * A row of the report beside the same row of the previous one.
 *
 * @param before the counts of the previous report, where it is a percentage
 * @param asked  it is the same and nobody who feeds it has said anything since: the responsible person is asked
 * @param reason why it fell; empty where nothing was said
 */
public record CarriedRow(Row row, String previous, String current, @Nullable Share before, @Nullable Share after,
                         boolean asked, CarryMark mark, String reason) {

    /** Empty where either is no percentage. */
    public Optional<Points> points() {
        return Points.between(before, after);
    }

    /** By so much that it needs a reason. */
    public boolean fellSteeply() {
        return points().filter(Points::fellSteeply).isPresent();
    }

    public boolean unexplained() {
        return fellSteeply() && reason.isEmpty();
    }
}
