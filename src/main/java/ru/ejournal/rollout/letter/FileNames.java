package ru.ejournal.rollout.letter;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names letters as files. */
final class FileNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss'Z'")
            .withZone(ZoneOffset.UTC);

    private FileNames() {
    }

    /** Sorts by time of writing (UTC) and stays the same on every retry. */
    static String of(Letter letter, long letterId) {
        return "%s_%s_%s_%d.eml".formatted(TIME.format(letter.createdAt()),
                letter.recipient().replaceAll("[^\\p{Alnum}-]", "-"), letter.kind().id(), letterId);
    }
}
