package ru.ejournal.rollout.consolidated;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Missing;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SchoolReport;

import static org.assertj.core.api.Assertions.assertThat;

class DistrictAppendixTest {

    @Test
    void each_school_has_a_line_with_all_its_figures_though_two_have_one_name() {
        List<Map<String, String>> lines = lines(named("s10", "СОШ № 10"), named("s2", "СОШ № 2"), named("s2-too", "СОШ № 2"));

        assertThat(lines).extracting(line -> line.get("школа")).containsExactly("СОШ № 2", "СОШ № 2", "СОШ № 10");
        assertThat(lines.get(0)).containsEntry("строка_9", "90 %\n9 из 10").containsEntry("строка_12_3", "не предусмотрено")
                .containsEntry("строка_6_1", "—").hasSize(14);
    }

    @Test
    void a_figure_that_somebody_has_still_to_give_their_part_of_carries_a_star() {
        SchoolReport report = named("s1", "СОШ");
        Appendix2 content = report.content();
        SchoolReport waiting = new SchoolReport("s1", "s1-1", report.reportDate(), new Appendix2(content.school(), content.asOf(),
                content.cells(), List.of(), List.of(), List.of(), List.of(new Missing(Row.RECORDS, "нет", "item09_report", List.of(), List.of())),
                List.of()), null);

        assertThat(lines(waiting).get(0)).containsEntry("строка_9", "90 %*\n9 из 10");
    }

    @Test
    void a_report_without_falls_and_doubts_says_so() {
        assertThat(DistrictAppendix.of(report(named("s1", "СОШ"))).get("снижения").toString()).contains("ни у одного учреждения");
        assertThat(DistrictAppendix.of(report(named("s1", "СОШ"))).get("сомнения").toString()).contains("не найдены");
        assertThat(DistrictAppendix.of(report(named("s1", "СОШ"))).keySet()).isEqualTo(Set.of("школы", "снижения", "сомнения"));
    }

    private static SchoolReport named(String id, String name) {
        SchoolReport report = SchoolFigures.of(id).with(Row.RECORDS, 9, 10).with(Row.PUPIL_LOGINS, "не предусмотрено").report();
        Appendix2 content = report.content();
        return new SchoolReport(id, id + "-1", report.reportDate(), new Appendix2(name, content.asOf(), content.cells(), List.of(),
                List.of(), List.of(), List.of(), List.of()), null);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> lines(SchoolReport... reports) {
        return (List<Map<String, String>>) DistrictAppendix.of(report(reports)).get("школы");
    }

    private static DistrictReport report(SchoolReport... reports) {
        ConsolidatedAppendix2 none = ConsolidatedAppendix2.from(List.of());
        return new DistrictReport(SchoolFigures.DECEMBER, List.of(SchoolFigures.DECEMBER), ConsolidatedAppendix2.from(List.of(reports)),
                List.of(), none, none, List.of(), List.of(), List.of());
    }
}
