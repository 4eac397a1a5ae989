package ru.ejournal.rollout.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.RussianDate;

/** Appendix 2 as a Word document, from the template {@code forms/appendix-2.docx}. */
@Component
class ReportDocument {

    static final String TEMPLATE = "forms/appendix-2.docx";

    /** The empty form prints two numbered lines below rows 4 and 5. */
    private static final List<Act> NO_ACTS = List.of(new Act("", ""), new Act("", ""));
    private static final List<Problem> NO_PROBLEMS = List.of(new Problem("", "", ""));

    private final WordTemplate template = WordTemplate.load(TEMPLATE, tags());

    /** A .docx file; cells without a value keep what the order's empty form prints there. */
    byte[] render(Appendix2 report, Signers signers) {
        Map<String, Object> values = new HashMap<>();
        values.put("школа", PlainText.of(report.school()));
        values.put("дата", RussianDate.of(report.asOf()));
        printed().forEach(row -> values.put(tag(row), text(report, row)));
        values.put("акты", acts(report.localActs()));
        values.put("изменения", acts(report.changedActs()));
        values.put("проблемы", problems(report.problems()));
        values.put("должность_руководителя", PlainText.of(signers.position()));
        values.put("руководитель", PlainText.of(signers.approver()));
        values.put("ответственный", PlainText.of(signers.responsible()));
        return template.render(values);
    }

    private static String text(Appendix2 report, Row row) {
        String value = report.value(row);
        return PlainText.of(value.isEmpty() ? row.blank() : value);
    }

    private static List<Map<String, String>> acts(List<Act> acts) {
        List<Act> printed = acts.isEmpty() ? NO_ACTS : acts;
        return IntStream.range(0, printed.size()).mapToObj(index -> Map.of("номер", String.valueOf(index + 1),
                "название", PlainText.of(printed.get(index).title()),
                "реквизиты", PlainText.of(printed.get(index).requisites()))).toList();
    }

    private static List<Map<String, String>> problems(List<Problem> problems) {
        return (problems.isEmpty() ? NO_PROBLEMS : problems).stream().map(problem -> Map.of(
                "содержание", PlainText.of(problem.problem()), "решение", PlainText.of(problem.solved()))).toList();
    }

    static TemplateTags tags() {
        Set<String> texts = new HashSet<>(Set.of("школа", "дата", "должность_руководителя", "руководитель",
                "ответственный"));
        printed().forEach(row -> texts.add(tag(row)));
        Set<String> act = Set.of("номер", "название", "реквизиты");
        return new TemplateTags(texts, List.of(new Loop("акты", act), new Loop("изменения", act),
                new Loop("проблемы", Set.of("содержание", "решение"))));
    }

    /** Rows with a tag of their own; the others are lists. */
    private static List<Row> printed() {
        return Arrays.stream(Row.values()).filter(row -> row != Row.LOCAL_ACTS && row != Row.CHANGED_ACTS
                && row != Row.PROBLEMS).toList();
    }

    private static String tag(Row row) {
        return "строка_" + row.id().replace('.', '_');
    }
}
