package ru.ejournal.rollout.consolidated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Problem;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SchoolReport;

import static org.assertj.core.api.Assertions.assertThat;

class ConsolidatedAppendix2PropertyTest {

    @Property(tries = 200)
    void theOrderOfSchoolsDoesNotMatter(@ForAll("reports") @Size(max = 12) List<SchoolReport> reports, @ForAll Random random) {
        List<SchoolReport> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(ConsolidatedAppendix2.from(shuffled)).isEqualTo(ConsolidatedAppendix2.from(reports));
    }

    @Property(tries = 200)
    void oneSchoolConsolidatedIsItsOwnReport(@ForAll("report") SchoolReport report) {
        ConsolidatedAppendix2 consolidated = ConsolidatedAppendix2.from(List.of(report));

        report.content().cells().forEach(cell -> {
            Line line = consolidated.line(cell.row());
            assertThat(line.total()).isEqualTo(cell.share());
            assertThat(line.value()).startsWith(cell.row().counted() ? cell.value() : "").doesNotContain("по данным");
            assertThat(line.parts()).extracting(Part::value)
                    .isEqualTo(cell.value().isEmpty() ? List.of() : List.of(cell.value()));
        });
    }

    @Property(tries = 200)
    void aPercentageIsTheSumOfPartsOfTheSumOfWholes(@ForAll("reports") @Size(min = 1, max = 12) List<SchoolReport> reports) {
        ConsolidatedAppendix2 consolidated = ConsolidatedAppendix2.from(reports);

        for (Row row : List.of(Row.RECORDS, Row.PARENT_LOGINS, Row.TEACHERS_ACTIVE)) {
            List<Share> shares = reports.stream().map(report -> report.content().cell(row).share()).toList();
            long num = shares.stream().mapToLong(Share::num).sum();
            long den = shares.stream().mapToLong(Share::den).sum();
            assertThat(consolidated.line(row).total()).isEqualTo(new Share(num, den));
            assertThat(consolidated.line(row).value()).startsWith(den == 0 ? "—" : Percentages.of(new Share(num, den)));
        }
    }

    @Test
    void itIsNeverTheMeanOfPercentages() {
        ConsolidatedAppendix2 consolidated = ConsolidatedAppendix2.from(List.of(
                SchoolFigures.of("А").with(Row.PARENT_LOGINS, 10, 10).with(Row.PUPIL_LOGINS, "не предусмотрено").report(),
                SchoolFigures.of("Б").with(Row.PARENT_LOGINS, 0, 90).with(Row.PUPIL_LOGINS, 9, 10)
                        .with(Row.SITE_LINK, "есть").report(),
                SchoolFigures.of("В").with(Row.SITE_LINK, "нет").with(new Problem("Нет сети", "Проведена", "полностью")).report()));

        assertThat(consolidated.line(Row.PARENT_LOGINS).value()).isEqualTo("10 %, по данным 2 из 3 школ");
        assertThat(consolidated.line(Row.PUPIL_LOGINS).value()).isEqualTo("90 %, по данным 1 из 2 школ");
        assertThat(consolidated.line(Row.SITE_LINK).parts()).extracting(Part::school).containsExactly("МБОУ «Б»", "МБОУ «В»");
        assertThat(consolidated.problems()).singleElement().extracting(ConsolidatedAppendix2.SchoolProblem::school)
                .isEqualTo("МБОУ «В»");
    }

    @Provide
    Arbitrary<List<SchoolReport>> reports() {
        return report().list().uniqueElements(SchoolReport::schoolId).ofMaxSize(12);
    }

    @Provide
    Arbitrary<SchoolReport> report() {
        Arbitrary<Share> share = Combinators.combine(Arbitraries.longs().between(0, 500), Arbitraries.longs().between(0, 500))
                .as((one, other) -> new Share(Math.min(one, other), Math.max(one, other)));
        return Combinators.combine(Arbitraries.strings().withCharRange('а', 'я').ofMinLength(1).ofMaxLength(4), share, share, share,
                Arbitraries.of("", "есть", "нет")).as((school, records, logins, active, link) ->
                SchoolFigures.of(school).with(Row.RECORDS, records.num(), records.den())
                        .with(Row.PARENT_LOGINS, logins.num(), logins.den())
                        .with(Row.TEACHERS_ACTIVE, active.num(), active.den()).with(Row.SITE_LINK, link).report());
    }
}
