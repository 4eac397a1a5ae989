package ru.ejournal.rollout.consolidated;

import java.math.BigDecimal;
import java.math.RoundingMode;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Percent;

/** Shares as the consolidated report prints them: also an impossible one, so that it is seen. */
final class Percentages {

    private Percentages() {
    }

    /** «87,5 %»; «—» where there is nothing to take a part of. */
    static String of(Share share) {
        if (share.den() == 0 || share.num() <= share.den()) {
            return share.den() == 0 ? Percent.NOTHING_TO_COUNT : Percent.of(share);
        }
        return BigDecimal.valueOf(share.num()).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(share.den()), 1, RoundingMode.UP).stripTrailingZeros().toPlainString()
                .replace('.', ',') + " %";
    }
}
