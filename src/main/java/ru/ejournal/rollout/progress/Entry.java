package ru.ejournal.rollout.progress;

import java.time.Instant;
import java.time.ZoneId;

import ru.ejournal.rollout.PlainText;

/**
 * Something that happened, in words.
 *
 * @param when by the school's clocks
 * @param who  with the capacity in which they acted; empty where nobody did it
 * @param why  empty where no reason was given
 */
record Entry(Instant at, String when, String what, String who, String why) {

    /** What people typed is made fit to be shown. */
    static Entry of(Instant at, ZoneId zone, String what, String who, String why) {
        return new Entry(at, RussianDates.minute(at, zone), PlainText.of(what), PlainText.of(who), PlainText.of(why));
    }
}
