package ru.ejournal.rollout;

import java.util.List;
import java.util.TimeZone;

/** Runs a check where the JVM believes to be somewhere else: nothing may depend on it. */
public final class DefaultZone {

    public static final List<String> ANY = List.of("America/Los_Angeles", "Pacific/Kiritimati");

    private DefaultZone() {
    }

    public static void in(String zone, Runnable check) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            check.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
