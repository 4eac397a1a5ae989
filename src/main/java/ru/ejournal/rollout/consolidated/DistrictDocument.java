package ru.ejournal.rollout.consolidated;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.consolidated.ConsolidatedAppendix2.SchoolProblem;
import ru.ejournal.rollout.consolidated.DistrictReport.Absent;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.report.Loop;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.TemplateTags;
import ru.ejournal.rollout.report.WordTemplate;

/** The district's report as a Word document, from the template {@code forms/consolidated-appendix-2.docx}. */
@Component
class DistrictDocument {

    private static final String NOTHING = "—";

    private final WordTemplate template = WordTemplate.load("forms/consolidated-appendix-2.docx", tags());

    /** A .docx file, to be signed by this person. */
    byte[] render(DistrictReport report, Person signer) {
        Map<String, Object> values = new HashMap<>();
        values.put("дата", RussianText.date(report.date()));
        values.put("прошлый_отчет", report.previousReports());
        values.put("итог", (report.summary() + " " + report.comparison()).strip());
        printed().forEach(row -> values.put(tag("строка", row), PlainText.of(text(report.report().line(row)))));
        counted().forEach(row -> values.put(tag("изменение", row), report.change(row).isPresent() ? report.changed(row) : NOTHING));
        values.put("проблемы", problems(report.report().problems()));
        values.put("не_приняты", missing(report.missing()));
        values.putAll(DistrictAppendix.of(report));
        values.put("должность", PlainText.of(capital(signer.position())));
        values.put("подписал", PlainText.of(signer.fullName()));
        return template.render(values);
    }

    private static String capital(String post) {
        return post.isEmpty() ? post : post.substring(0, 1).toUpperCase(Locale.ROOT) + post.substring(1);
    }

    private static String text(Line line) {
        if (line.row().counted()) {
            return line.total() == null ? line.value().isEmpty() ? NOTHING : line.value()
                    : "%s (%s)".formatted(line.value(), line.counts());
        }
        return line.parts().isEmpty() ? NOTHING : line.parts().stream()
                .map(part -> part.school() + ": " + part.value()).collect(Collectors.joining("\n"));
    }

    private static List<Map<String, String>> problems(List<SchoolProblem> problems) {
        return problems.isEmpty() ? List.of(Map.of("школа", NOTHING, "содержание", "", "решение", ""))
                : problems.stream().map(entry -> Map.of("школа", PlainText.of(entry.school()),
                        "содержание", PlainText.of(entry.problem().problem()),
                        "решение", PlainText.of(entry.problem().solved()))).toList();
    }

    private static List<Map<String, String>> missing(List<Absent> missing) {
        return missing.isEmpty() ? List.of(Map.of("школа", "приняты от всех", "состояние", ""))
                : missing.stream().map(school -> Map.of("школа", PlainText.of(school.school()),
                        "состояние", school.standing())).toList();
    }

    private static TemplateTags tags() {
        Set<String> texts = new HashSet<>(Set.of("дата", "прошлый_отчет", "итог", "должность", "подписал"));
        printed().forEach(row -> texts.add(tag("строка", row)));
        counted().forEach(row -> texts.add(tag("изменение", row)));
        return new TemplateTags(texts, Stream.concat(Stream.of(new Loop("проблемы", Set.of("школа", "содержание", "решение")),
                new Loop("не_приняты", Set.of("школа", "состояние"))), DistrictAppendix.loops().stream()).toList());
    }

    /** All rows but the table of problems, which is a list of its own. */
    private static List<Row> printed() {
        return Arrays.stream(Row.values()).filter(row -> row != Row.PROBLEMS).toList();
    }

    private static List<Row> counted() {
        return Arrays.stream(Row.values()).filter(Row::counted).toList();
    }

    private static String tag(String kind, Row row) {
        return kind + "_" + row.id().replace('.', '_');
    }
}
