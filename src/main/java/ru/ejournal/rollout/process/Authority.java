package ru.ejournal.rollout.process;

import java.util.Arrays;

/** Who decides about a deadline, as {@code escalation-policy.dmn} names them. */
public enum Authority {
    DIRECTOR("директор"),
    DISTRICT("район"),
    NOBODY("никто");

    private final String word;

    Authority(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for a word that the table may not hold, naming those that it may */
    public static Authority of(Object told) {
        return Arrays.stream(values()).filter(authority -> authority.word.equals(told)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "escalation-policy: «%s», а может быть «директор», «район» или «никто»".formatted(told)));
    }
}
