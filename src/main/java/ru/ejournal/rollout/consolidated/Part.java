package ru.ejournal.rollout.consolidated;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;

/**
 * What one school contributes to a line.
 *
 * @param value as its own report prints it
 * @param share the counts behind a percentage; null where it is none
 * @param whole nobody who was to give figures is missing
 */
public record Part(String schoolId, String school, String orderId, String value, @Nullable Share share, boolean whole) {

    /** «35 из 40»; empty where nothing was counted. */
    public String counts() {
        return share == null ? "" : "%d из %d".formatted(share.num(), share.den());
    }
}
