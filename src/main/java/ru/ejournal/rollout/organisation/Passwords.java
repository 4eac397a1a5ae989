package ru.ejournal.rollout.organisation;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** First passwords: to be read off paper and typed once. */
final class Passwords {

    /** Nothing that looks like something else. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {
    }

    /** «kp7m-x3hd-9vtq»: 59 bits. */
    static String next() {
        return Stream.generate(Passwords::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, SIGNS.length()).mapToObj(SIGNS::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }
}
