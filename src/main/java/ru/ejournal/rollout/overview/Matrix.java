package ru.ejournal.rollout.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.NaturalOrder;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.overview.SchoolProgress.Contact;
import ru.ejournal.rollout.overview.SchoolProgress.LastReport;

/**
 * Schools × paragraphs, as the district's screen draws it.
 *
 * @param answers its reader answers reports
 * @param columns the order's paragraphs in its own sequence and, without a number, the sheet under it, with how many schools
 *                have executed each
 * @param schools the worst first
 */
record Matrix(Instant asOf, boolean answers, List<Column> columns, List<Line> schools, Totals totals) {

    private static final List<Paragraph> PARAGRAPHS = List.of(Paragraph.values());
    private static final int NUMBERED = (int) PARAGRAPHS.stream().filter(Paragraph::numbered).count();
    /** Nobody there first, then whoever is late with most, then whoever has done least; orders that have ended last. */
    private static final Comparator<SchoolProgress> WORST_FIRST = Comparator
            .comparing((SchoolProgress school) -> school.stage() == Stage.CANCELLED ? Stage.CLOSED : school.stage())
            .thenComparing(SchoolProgress::overdue, Comparator.reverseOrder())
            .thenComparing(SchoolProgress::percent).thenComparing(NaturalOrder.of(SchoolProgress::school));

    /** @param executed schools that have */
    record Column(String task, String number, String title, int executed) {
    }

    /** @param place among the schools, the worst is 1 */
    record Line(int place, String schoolId, String school, @Nullable Contact director, Stage stage, String stageTitle,
                @Nullable String orderId, @Nullable String instanceId, @Nullable String order, List<Cell> cells, int executed,
                int percent, int overdue, @Nullable LocalDate nextDeadline, @Nullable LastReport report,
                String reportTitle) {
    }

    /** @param done of how many items are executed; one, or one per class */
    record Cell(@Nullable Status status, String title, int done, int items, @Nullable LocalDate deadline) {

        private static final Cell NONE = new Cell(null, "", 0, 0, null);
    }

    /** @param opened schools where somebody has looked at the order */
    record Totals(int schools, int opened, int overdue, int executed, int percent, int submitted, int accepted) {
    }

    static Matrix of(List<SchoolProgress> schools, Instant asOf, boolean answers) {
        List<SchoolProgress> sorted = schools.stream().sorted(WORST_FIRST).toList();
        List<Column> columns = PARAGRAPHS.stream().map(paragraph -> new Column(paragraph.taskId(), paragraph.printedNumber(),
                paragraph.title(), (int) schools.stream().filter(school -> executed(school, paragraph)).count())).toList();
        List<Line> lines = IntStream.range(0, sorted.size()).mapToObj(at -> line(at + 1, sorted.get(at))).toList();
        return new Matrix(asOf, answers, columns, lines, totals(schools));
    }

    private static boolean executed(SchoolProgress school, Paragraph paragraph) {
        return school.paragraphs().stream().anyMatch(of -> of.paragraph() == paragraph && of.status().executed());
    }

    private static Line line(int place, SchoolProgress school) {
        SchoolProgress.OrderHead order = school.order();
        LastReport report = school.report();
        return new Line(place, school.schoolId(), school.school(), school.director(), school.stage(), school.stage().title(),
                order == null ? null : order.id(), order == null ? null : order.instanceId(), order == null ? null : order.caption(),
                PARAGRAPHS.stream().map(paragraph -> cell(school, paragraph)).toList(), school.executed(), school.percent(),
                school.overdue(), school.nextDeadline().orElse(null), report, report == null ? "" : report.state().title());
    }

    private static Cell cell(SchoolProgress school, Paragraph paragraph) {
        return school.paragraphs().stream().filter(of -> of.paragraph() == paragraph).findFirst()
                .map(of -> new Cell(of.status(), of.status().title(), of.executed(), of.items(), of.nextDeadline())).orElse(Cell.NONE);
    }

    private static Totals totals(List<SchoolProgress> schools) {
        int all = schools.size() * NUMBERED;
        int executed = schools.stream().mapToInt(SchoolProgress::executed).sum();
        return new Totals(schools.size(),
                (int) schools.stream().filter(school -> school.stage().compareTo(Stage.NOT_OPENED) > 0).count(),
                (int) schools.stream().filter(school -> school.overdue() > 0).count(),
                executed, all == 0 ? 0 : executed * 100 / all,
                (int) schools.stream().filter(school -> school.report() != null).count(),
                (int) schools.stream().filter(school -> school.report() != null && school.report().state().accepted()).count());
    }
}
