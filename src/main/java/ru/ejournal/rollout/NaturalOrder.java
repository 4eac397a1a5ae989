package ru.ejournal.rollout;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names as people sort them: numbers by value («№ 2» before «№ 10»), capitals and «ё» as if they were not there. */
public final class NaturalOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 12;

    private NaturalOrder() {
    }

    public static <T> Comparator<T> of(Function<T, String> name) {
        return Comparator.comparing((T one) -> key(name.apply(one))).thenComparing(name);
    }

    /** A number ends before whatever follows it: «№ 1» comes before «№ 10», with a quotation mark behind or not. */
    private static String key(String name) {
        return NUMBER.matcher(name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(number -> "0".repeat(Math.max(0, WIDTH - number.group().length())) + number.group());
    }
}
