package ru.ejournal.rollout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.assertj.core.api.SoftAssertions;

/**
 * What an attacker types and sends. A run lasts {@code -Drollout.fuzz.seconds} (a few by default) and is repeated with the
 * {@code -Drollout.fuzz.seed} that it printed.
 */
public final class Hostile {

    public static final List<String> TEXTS = List.of("", " ", "Иванова И.И.", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "${1+1}", "#{1+1}", "{{школа}}", "[название]", "${''.getClass()}", "=cmd|' /C calc'!A0", "+7 900", "-1+1", "@SUM(1)", "\t=1",
            "\u202Eнаоборот", "не\u200Bвидно", "а\u0000б", "а\u0007б", "раз\r\nBcc: all@example.org", "\uD83D\uDE00", "полу\uD83Dзнак", "\uFFFE",
            "слово".repeat(300), "9".repeat(400), "' or '1'='1", "%", "_", "\\", "../../etc/passwd", "%00", "%zz", "null", "0", "-1",
            "99999999999999999999", "1e400", "NaN", "0000-00-00", "+999999999-01-01", "-999999999-01-01", "2013-02-30", "2013-09-24",
            "true", "lekarevo", "xlsx", "2147483648", "-9223372036854775809", "\u0301\u0301\u0301", "Ⅷ٣", "jar:file:///x!/", "class.module.classLoader");

    private static final long SEED = Long.getLong("rollout.fuzz.seed", System.nanoTime());
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("rollout.fuzz.seconds", 6));

    /** On a machine that has other things to do, too. */
    private static final int FEWEST = 60;
    private static final int MOST_FAILURES = 10;

    private final Random random;

    private Hostile(Random random) {
        this.random = random;
    }

    /** Tries until the time is over; a failure says with which seed it is the first try. */
    public static void tries(Consumer<Hostile> attempt) {
        System.out.printf("Fuzzing for %d s with -Drollout.fuzz.seed=%d%n", TIME.toSeconds(), SEED);
        long end = System.nanoTime() + TIME.toNanos();
        SoftAssertions failures = new SoftAssertions();
        JqwikSession.run(() -> {
            int number = 0;
            for (; (number < FEWEST || System.nanoTime() < end) && failures.errorsCollected().size() < MOST_FAILURES; number++) {
                long seed = SEED + number;
                failures.assertThatCode(() -> attempt.accept(new Hostile(new Random(seed)))).as("-Drollout.fuzz.seed=" + seed)
                        .doesNotThrowAnyException();
            }
            System.out.printf("Fuzzed %d times%n", number);
        });
        failures.assertAll();
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public int number(int below) {
        return random.nextInt(below);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of those that are known to hurt, or anything at all. */
    public String text() {
        return chance(75) ? one(TEXTS) : any(Arbitraries.strings().all().ofMaxLength(40));
    }

    /** As JSON knows it, nested a little, sometimes very long. */
    public Object value() {
        return switch (number(10)) {
            case 0 -> any(Arbitraries.longs());
            case 1 -> any(Arbitraries.doubles());
            case 2 -> chance(50);
            case 3 -> List.of(text(), text());
            case 4 -> Map.of(one(List.of("a", "title", "num", "date", "class", "value", "type")), text());
            case 5 -> new ArrayList<>(IntStream.range(0, chance(10) ? 10_000 : 3).mapToObj(index -> Map.of("problem", index)).toList());
            case 6 -> nested(chance(10) ? 900 : 5);
            default -> text();
        };
    }

    private static Object nested(int depth) {
        Object nested = "дно";
        for (int level = 0; level < depth; level++) {
            nested = List.of(nested);
        }
        return nested;
    }

    private <T> T any(Arbitrary<T> of) {
        RandomGenerator<T> generator = of.generator(1000);
        return generator.next(random).value();
    }
}
