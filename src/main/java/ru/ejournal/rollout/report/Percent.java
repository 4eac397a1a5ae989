package ru.ejournal.rollout.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import ru.ejournal.rollout.facts.Share;

/** A share as the report prints it. */
public final class Percent {

    public static final String NOTHING_TO_COUNT = "—";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = new BigDecimal("0.1");

    private Percent() {
    }

    /**
     * «87,5 %»: at most one decimal; «100 %» only for the whole, «0 %» only for none of it, «—» where there is nothing
     * to take a part of.
     *
     * @throws IllegalArgumentException if the part is greater than the whole
     */
    public static String of(Share share) {
        if (share.num() > share.den()) {
            throw new IllegalArgumentException("A part of %d is not of %d".formatted(share.num(), share.den()));
        }
        if (share.den() == 0) {
            return NOTHING_TO_COUNT;
        }
        BigDecimal rounded = BigDecimal.valueOf(share.num()).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(share.den()), 1, RoundingMode.HALF_UP);
        return honest(rounded, share).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }

    /** Rounding makes neither a whole of what is not, nor nothing of what is something. */
    private static BigDecimal honest(BigDecimal rounded, Share share) {
        if (share.num() > 0 && rounded.signum() == 0) {
            return STEP;
        }
        return share.num() < share.den() && rounded.compareTo(HUNDRED) >= 0 ? HUNDRED.subtract(STEP) : rounded;
    }
}
