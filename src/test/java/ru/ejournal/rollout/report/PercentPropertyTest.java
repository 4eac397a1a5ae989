package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Share;

class PercentPropertyTest {

    @Property
    void staysBetweenNothingAndTheWhole(@ForAll @LongRange(max = Long.MAX_VALUE) long one,
                                        @ForAll @LongRange(max = Long.MAX_VALUE) long other) {
        Share share = new Share(Math.min(one, other), Math.max(one, other));
        String text = Percent.of(share);

        if (share.den() == 0) {
            assertThat(text).isEqualTo("—");
        } else {
            assertThat(text).matches("\\d{1,3}(,\\d)? %");
            assertThat(number(text)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(text.equals("100 %")).isEqualTo(share.num() == share.den());
            assertThat(text.equals("0 %")).isEqualTo(share.num() == 0);
        }
    }

    @Property(tries = 200)
    void noReportExceedsTheWholeWhateverTheClassesSay(@ForAll @Size(11) List<@LongRange(min = -2, max = 40) Long> parts,
                                                      @ForAll @Size(11) List<@LongRange(min = -2, max = 40) Long> wholes) {
        FactsOf facts = FactsOf.nothing();
        for (int i = 0; i < parts.size(); i++) {
            String name = FactsOf.CLASSES.get(i);
            facts.inClass(name, FactKey.PARENTS, wholes.get(i))
                    .inClass(name, FactKey.PARENTS_INFORMED, FactsOf.share(parts.get(i), wholes.get(i)));
        }
        Cell cell = facts.report().cell(Row.PARENTS_ACQUAINTED);

        Share share = cell.share() == null ? Share.NOTHING : cell.share();
        assertThat(share.num()).isLessThanOrEqualTo(share.den());
        assertThat(cell.value()).doesNotContain("NaN").matches("|(—|\\d{1,3}(,\\d)? %)(, по данным \\d+ из 11 классов)?");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(" %", "").replace(',', '.'));
    }
}
