package ru.ejournal.rollout.consolidated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Cell;
import ru.ejournal.rollout.report.Percent;
import ru.ejournal.rollout.report.Problem;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SchoolReport;

/** A school's report, made of figures. */
final class SchoolFigures {

    static final LocalDate DECEMBER = LocalDate.of(2013, 12, 28);

    private final String school;
    private final Map<Row, Cell> cells = new EnumMap<>(Row.class);
    private final List<Problem> problems = new ArrayList<>();

    private SchoolFigures(String school) {
        this.school = school;
        Arrays.stream(Row.values()).forEach(row -> cells.put(row, new Cell(row, "", null)));
    }

    static SchoolFigures of(String school) {
        return new SchoolFigures(school);
    }

    SchoolFigures with(Row row, long num, long den) {
        Share share = new Share(num, den);
        cells.put(row, new Cell(row, num > den ? "?" : Percent.of(share), share));
        return this;
    }

    SchoolFigures with(Row row, String words) {
        cells.put(row, new Cell(row, words, null));
        return this;
    }

    SchoolFigures with(Problem problem) {
        problems.add(problem);
        return this;
    }

    SchoolReport report() {
        return new SchoolReport(school, school + "-1", DECEMBER, new Appendix2("МБОУ «" + school + "»", DECEMBER,
                List.copyOf(cells.values()), List.of(), List.of(), problems, List.of(), List.of()), null);
    }
}
