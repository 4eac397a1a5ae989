package ru.ejournal.rollout.report;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.ejournal.rollout.facts.Share;

import static org.assertj.core.api.Assertions.assertThat;

class PointsPropertyTest {

    @Property
    void whatFellOneWayRoseTheOther(@ForAll @LongRange(max = 100_000) long one, @ForAll @LongRange(min = 1, max = 100_000) long whole,
                                    @ForAll @LongRange(max = 100_000) long other, @ForAll @LongRange(min = 1, max = 100_000) long otherWhole) {
        Share before = new Share(Math.min(one, whole), whole);
        Share after = new Share(Math.min(other, otherWhole), otherWhole);
        Points there = new Points(before, after);
        Points back = new Points(after, before);

        assertThat(there.rounded()).isEqualByComparingTo(back.rounded().negate());
        assertThat(there.fell() && back.fell()).isFalse();
        assertThat(there.rounded()).isBetween(BigDecimal.valueOf(-100), BigDecimal.valueOf(100));
        if (there.fellSteeply()) {
            assertThat(there.rounded()).isLessThanOrEqualTo(BigDecimal.valueOf(-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"95,100,90,100,false,−5 п. п.", "95,100,89,100,true,−6 п. п.", "1,3,1,3,false,0 п. п.",
            "10,60,7,60,false,−5 п. п.", "0,10,10,10,false,+100 п. п.", "100000,100000,94999,100000,true,−5 п. п."})
    void fiveIsNotMoreThanFive(long num, long den, long num2, long den2, boolean steep, String text) {
        Points points = new Points(new Share(num, den), new Share(num2, den2));

        assertThat(points.fellSteeply()).isEqualTo(steep);
        assertThat(points.text()).isEqualTo(text);
    }
}
