package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.report.FactsOf.everything;
import static ru.ejournal.rollout.report.FactsOf.nothing;
import static ru.ejournal.rollout.report.FactsOf.problem;
import static ru.ejournal.rollout.report.FactsOf.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.facts.FactKey;

class Appendix2Test {

    @Test
    void everyCellIsReadyWhenEverybodyHasAnswered() {
        Appendix2 report = everything().report();

        assertThat(report.missing()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.readyCells()).isEqualTo(20).isEqualTo(report.requiredCells());
    }

    @Test
    void everyRowHasItsValue() {
        Appendix2 report = everything().report();

        assertThat(values(report)).containsExactlyEntriesOf(expected(
                "1", "Казаченко Фёдор Степанович; заместитель директора по УВР",
                "2", "Дневник.ру",
                "3", "приказ от 30.09.2013 № 01/09-270",
                "4", "1) График работы точек доступа: приказ от 20.09.2013 № 01/09-261; "
                        + "2) Положение об электронном дневнике: приказ от 20.09.2013 № 01/09-260",
                "5", "Инструкция учителя: приказ от 20.09.2013 № 01/09-262",
                "6.1", "100 %",
                "6.2", "100 %",
                "6.3", "100 %",
                "7", "педагогический совет, родительское собрание, классный час",
                "8", "100 % родителей (1–11 классы)",
                "9", "95 % от необходимого объема",
                "10.1", "91,7 %",
                "10.2", "100 %",
                "10.3", "100 %",
                "11", "есть, https://lekarevo.example/diary",
                "12.1", "100 % (1–11 классы)",
                "12.2", "100 %",
                "12.3", "100 % (1–11 классы)",
                "13", "83,3 %",
                "14", "100 % от имеющих возможность воспользоваться услугой (1–11 классы)",
                "15", "",
                "Проблемы", ""));
    }

    @Test
    void nothingIsReadyBeforeAnybodyHasAnswered() {
        Appendix2 report = nothing().report();

        assertThat(report.readyCells()).isZero();
        assertThat(report.cells()).extracting(Cell::value).containsOnly("");
        assertThat(Row.required()).allSatisfy(row -> assertThat(report.missing(row)).isNotEmpty());
        assertThat(report.missing()).extracting(Missing::row).isSorted();
    }

    @Test
    void aSnapshotReadsBackAsItWas() {
        Appendix2 report = everything().inClass("3", FactKey.PARENTS_INFORMED, share(25, 12))
                .school("item09_report", FactKey.PROBLEMS, List.of(problem("П", "Р", "частично"))).report();

        assertThat(Snapshot.read(Snapshot.write(report))).isEqualTo(report);
        assertThat(Snapshot.write(report).path("asOf").asText()).isEqualTo("2013-12-28");
    }

    private static Map<String, String> values(Appendix2 report) {
        Map<String, String> values = new LinkedHashMap<>();
        report.cells().forEach(cell -> values.put(cell.row().id(), cell.value()));
        return values;
    }

    private static Map<String, String> expected(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
