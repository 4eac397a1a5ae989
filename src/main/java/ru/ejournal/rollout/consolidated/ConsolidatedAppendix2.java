package ru.ejournal.rollout.consolidated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import ru.ejournal.rollout.NaturalOrder;
import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Problem;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SchoolReport;

/**
 * Appendix 2 of the whole district. A percentage is Σ parts / Σ wholes over the schools, never the mean of their
 * percentages; what is told in words stands by school.
 *
 * @param schools  how many reports it is made of
 * @param lines    one per {@link Row}, in their sequence
 * @param problems by school
 */
public record ConsolidatedAppendix2(int schools, List<Line> lines, List<SchoolProblem> problems) {

    /** A school's line in the table of problems. */
    public record SchoolProblem(String school, Problem problem) {
    }

    /** The order in which the reports are given does not matter. */
    public static ConsolidatedAppendix2 from(Collection<SchoolReport> reports) {
        List<SchoolReport> sorted = reports.stream().sorted(byName()).toList();
        List<Line> lines = Arrays.stream(Row.values()).map(row -> Line.of(row, parts(row, sorted), sorted.size())).toList();
        List<SchoolProblem> problems = new ArrayList<>();
        sorted.forEach(report -> report.content().problems()
                .forEach(problem -> problems.add(new SchoolProblem(report.content().school(), problem))));
        return new ConsolidatedAppendix2(sorted.size(), lines, List.copyOf(problems));
    }

    private static List<Part> parts(Row row, List<SchoolReport> reports) {
        return reports.stream().map(report -> report.content().cells().stream().filter(cell -> cell.row() == row)
                        .findFirst().filter(cell -> !cell.value().isEmpty())
                        .map(cell -> new Part(report.schoolId(), report.content().school(), report.orderId(),
                                cell.value(), cell.share(), report.content().ready(row))).orElse(null))
                .filter(Objects::nonNull).toList();
    }

    private static Comparator<SchoolReport> byName() {
        return NaturalOrder.<SchoolReport>of(report -> report.content().school())
                .thenComparing(SchoolReport::schoolId).thenComparing(SchoolReport::orderId);
    }

    /** The line of the row. */
    public Line line(Row row) {
        return lines.get(row.ordinal());
    }

    /** Σ parts of Σ wholes. */
    static Share sum(Collection<Share> shares) {
        return shares.stream().reduce(Share.NOTHING, Share::plus);
    }
}
