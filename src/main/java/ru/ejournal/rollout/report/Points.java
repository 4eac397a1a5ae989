package ru.ejournal.rollout.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;

/** How far a percentage has moved, in percentage points; counted from the counts, not from rounded percentages. */
public record Points(Share before, Share after) {

    /** A fall by more than this asks for a reason. */
    public static final int STEEP = 5;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Points {
        if (before.den() == 0 || after.den() == 0) {
            throw new IllegalArgumentException("Nothing to take a part of");
        }
    }

    /** Empty unless both are percentages of something. */
    public static Optional<Points> between(@Nullable Share before, @Nullable Share after) {
        return before == null || after == null || before.den() == 0 || after.den() == 0 ? Optional.empty()
                : Optional.of(new Points(before, after));
    }

    public boolean fell() {
        return moved().signum() < 0;
    }

    /** By more than {@value #STEEP} points. */
    public boolean fellSteeply() {
        return moved().multiply(HUNDRED).add(BigInteger.valueOf(STEEP).multiply(whole())).signum() < 0;
    }

    /** To one decimal. */
    public BigDecimal rounded() {
        return new BigDecimal(moved().multiply(HUNDRED)).divide(new BigDecimal(whole()), 1, RoundingMode.HALF_UP);
    }

    /** «+3,2 п. п.», «−7 п. п.», «0 п. п.» */
    public String text() {
        BigDecimal rounded = rounded();
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "";
        return sign + rounded.abs().stripTrailingZeros().toPlainString().replace('.', ',') + " п. п.";
    }

    /** The difference of the two shares, over {@link #whole()}. */
    private BigInteger moved() {
        return product(after.num(), before.den()).subtract(product(before.num(), after.den()));
    }

    private BigInteger whole() {
        return product(before.den(), after.den());
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
