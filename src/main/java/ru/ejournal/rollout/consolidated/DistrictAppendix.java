package ru.ejournal.rollout.consolidated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ru.ejournal.rollout.NaturalOrder;
import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.report.Loop;
import ru.ejournal.rollout.report.Row;

/** What stands behind the document's figures: those of each school, what fell, what hardly can be. */
final class DistrictAppendix {

    private static final String NOTHING = "—";
    private static final List<Row> COUNTED = Arrays.stream(Row.values()).filter(Row::counted).toList();
    private static final String SCHOOL = "школа";
    private static final List<String> FALL = List.of(SCHOOL, "показатель", "было", "стало", "изменение", "причина");
    private static final List<String> DOUBT = List.of(SCHOOL, "строки", "что");

    private DistrictAppendix() {
    }

    static List<Loop> loops() {
        return List.of(new Loop("школы", Stream.concat(Stream.of(SCHOOL), COUNTED.stream().map(DistrictAppendix::tag))
                        .collect(Collectors.toUnmodifiableSet())),
                new Loop("снижения", Set.copyOf(FALL)), new Loop("сомнения", Set.copyOf(DOUBT)));
    }

    static Map<String, Object> of(DistrictReport report) {
        return Map.of("школы", schools(report.report()), "снижения", falls(report.falls()), "сомнения", doubts(report.doubts()));
    }

    /** A line for each school, by name; two may have the same one. */
    private static List<Map<String, String>> schools(ConsolidatedAppendix2 report) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        for (Row row : COUNTED) {
            report.line(row).parts().forEach(part -> lines.computeIfAbsent(part.schoolId(), id -> empty(part.school()))
                    .put(tag(row), figure(part)));
        }
        return lines.values().stream().sorted(NaturalOrder.of(line -> line.get(SCHOOL))).toList();
    }

    private static Map<String, String> empty(String school) {
        Map<String, String> line = new HashMap<>(Map.of(SCHOOL, PlainText.of(school)));
        COUNTED.forEach(row -> line.put(tag(row), NOTHING));
        return line;
    }

    /** «87,5 %*» and below it «35 из 40»; the star where somebody has not given figures yet. */
    private static String figure(Part part) {
        return part.share() == null ? PlainText.of(part.value())
                : Percentages.of(part.share()) + (part.whole() ? "" : "*") + "\n" + part.counts();
    }

    private static List<Map<String, String>> falls(List<Fall> falls) {
        return falls.isEmpty() ? List.of(line(FALL, "ни у одного учреждения")) : falls.stream().map(fall -> line(FALL, fall.school(),
                fall.row().id() + ". " + fall.row().title(), fall.before(), fall.after(), fall.points().text(),
                fall.reason().isEmpty() ? NOTHING : fall.reason())).toList();
    }

    private static List<Map<String, String>> doubts(List<Doubt> doubts) {
        return doubts.isEmpty() ? List.of(line(DOUBT, "не найдены"))
                : doubts.stream().map(doubt -> line(DOUBT, doubt.school(), doubt.rows(), doubt.what())).toList();
    }

    private static Map<String, String> line(List<String> fields, String... texts) {
        List<String> cells = new ArrayList<>(List.of(texts));
        Map<String, String> line = new HashMap<>();
        fields.forEach(field -> line.put(field, cells.isEmpty() ? "" : PlainText.of(cells.remove(0))));
        return line;
    }

    private static String tag(Row row) {
        return "строка_" + row.id().replace('.', '_');
    }
}
