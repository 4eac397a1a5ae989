package ru.ejournal.rollout.consolidated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.report.Points;
import ru.ejournal.rollout.report.Row;

/**
 * The district's report for one date, with what stands behind it.
 *
 * @param dates    all dates to choose from, newest first
 * @param previous what these schools had reported before, each for its nearest earlier date
 * @param again    what those of them that had reported before report now: like is compared with like
 * @param missing  schools whose report for the date has not been accepted
 * @param falls    the steepest first
 */
public record DistrictReport(LocalDate date, List<LocalDate> dates, ConsolidatedAppendix2 report,
                             List<LocalDate> previousDates, ConsolidatedAppendix2 previous, ConsolidatedAppendix2 again,
                             List<Absent> missing, List<Fall> falls, List<Doubt> doubts) {

    /**
     * A school that is not in the report.
     *
     * @param standing why: «приказ не открыт», «отчёт не сдан», «отчёт возвращён» …
     * @param contact  the director and the telephone, as far as known
     */
    public record Absent(String schoolId, String school, String standing, String contact) {
    }

    /** How the percentage has moved in the schools that had reported before; empty where there is nothing to compare. */
    public Optional<Points> change(Row row) {
        return Points.between(previous.line(row).total(), again.line(row).total());
    }

    /** «+3,2 п. п.»; empty where there is nothing to compare with. */
    public String changed(Row row) {
        return change(row).map(Points::text).orElse("");
    }

    /** «отчёту на 28.12.2013»; schools may have had different dates. */
    public String previousReports() {
        return previousDates.size() == 1 ? "отчёту на " + RussianText.date(previousDates.get(0)) : "предыдущим отчётам";
    }

    /** «Изменение — к отчёту на 28.12.2013 тех же школ (38 из 40).»; empty for the first report. */
    public String comparison() {
        return previousDates.isEmpty() ? "" : "Изменение — к %s тех же школ (%d из %d)."
                .formatted(previousReports(), again.schools(), report.schools());
    }

    /** «Приняты отчёты 38 школ из 40.» */
    public String summary() {
        return "Приняты отчёты школ: %d из %d.".formatted(report.schools(), report.schools() + missing.size());
    }
}
