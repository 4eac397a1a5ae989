package ru.ejournal.rollout.process.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ru.ejournal.rollout.report.CarriedRow;
import ru.ejournal.rollout.report.CarryForward;
import ru.ejournal.rollout.report.Row;

/** How the report continues the previous one, as forms display it; of the first report they display nothing. */
final class CarriedView {

    private static final int LONGEST = 160;

    private CarriedView() {
    }

    /** For whoever prepares or approves the report. */
    static Map<String, Object> of(Optional<CarryForward> carried) {
        List<CarriedRow> rows = carried.map(CarryForward::rows).orElse(List.of());
        List<CarriedRow> fallen = carried.map(CarryForward::fallen).orElse(List.of());
        List<CarriedRow> asked = carried.map(CarryForward::asked).orElse(List.of());
        Map<String, Object> values = new HashMap<>(answerable(carried));
        values.put("changes", Json.of(rows.stream().map(CarriedView::change).toList()));
        // Between spaces, so that the form's «contains» does not take 1 for 12.1.
        values.put("falls", fallen.stream().map(row -> row.row().id()).collect(Collectors.joining(" ", " ", " ")));
        values.put("unconfirmed", Json.of(asked.stream().map(CarriedView::option).toList()));
        values.put("unconfirmedCount", asked.size());
        return values;
    }

    /** For whoever approves or accepts it: what fell and why, and what nobody has confirmed. */
    static Map<String, Object> answerable(Optional<CarryForward> carried) {
        return Map.of("fallen", Json.of(carried.map(CarryForward::fallen).orElse(List.of()).stream()
                        .map(CarriedView::fall).toList()),
                "carryNote", carried.map(CarriedView::note).orElse(""));
    }

    /** «9, 10.1» */
    static String numbers(List<CarriedRow> rows) {
        return rows.stream().map(row -> row.row().id()).collect(Collectors.joining(", "));
    }

    private static String note(CarryForward carried) {
        List<CarriedRow> left = carried.unconfirmed();
        return left.isEmpty() ? "" : "С прошлого отчёта не изменены и не подтверждены строки: " + numbers(left) + ".";
    }

    private static Map<String, String> change(CarriedRow row) {
        return Map.of("row", name(row), "previous", row.previous(), "current", current(row), "mark", row.mark().title());
    }

    private static Map<String, String> fall(CarriedRow row) {
        return Map.of("row", name(row), "previous", row.previous(), "current", current(row),
                "reason", row.reason().isEmpty() ? "не указана" : row.reason());
    }

    /** «85 % от необходимого объема (−10 п. п.)» */
    private static String current(CarriedRow row) {
        return row.current() + row.points().filter(points -> points.rounded().signum() != 0)
                .map(points -> " (%s)".formatted(points.text())).orElse("");
    }

    /** «9. Заполнение необходимых баз данных»; the table of problems has no number. */
    private static String name(CarriedRow row) {
        return row.row() == Row.PROBLEMS ? row.row().title() : row.row().id() + ". " + row.row().title();
    }

    private static Option option(CarriedRow row) {
        String label = name(row) + ": " + row.current();
        return new Option(row.row().id(), label.length() <= LONGEST ? label : label.substring(0, LONGEST) + "…");
    }
}
