package ru.ejournal.rollout.facts;

/**
 * A part of a whole, both counted: {@code num} of {@code den}.
 *
 * @throws IllegalArgumentException for a negative count
 */
public record Share(long num, long den) {

    public static final Share NOTHING = new Share(0, 0);

    public Share {
        if (num < 0 || den < 0) {
            throw new IllegalArgumentException("Counts are not negative: " + num + " of " + den);
        }
    }

    public Share plus(Share other) {
        return new Share(num + other.num, den + other.den);
    }
}
