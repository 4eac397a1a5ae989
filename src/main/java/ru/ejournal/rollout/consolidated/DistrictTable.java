package ru.ejournal.rollout.consolidated;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.report.Points;
import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.Table.Column;

/** The district's report as a table: each line's total, then the schools behind it. */
final class DistrictTable {

    private static final String TOTAL = "Итого по району";
    private static final List<Column> COLUMNS = List.of(new Column("Строка", 9), new Column("Показатель", 50),
            new Column("Школа", 34), new Column("Значение", 44), new Column("Числитель", 11), new Column("Знаменатель", 13),
            new Column("Доля", 9), new Column("Изменение, п. п.", 13));

    private DistrictTable() {
    }

    static Table of(DistrictReport report) {
        List<String> caption = new ArrayList<>(List.of("Сводный отчёт по приложению 2 на " + RussianText.date(report.date()),
                report.summary()));
        if (!report.comparison().isEmpty()) {
            caption.add(report.comparison());
        }
        List<List<Object>> rows = new ArrayList<>();
        report.report().lines().forEach(line -> {
            if (line.row().counted()) {
                rows.add(row(line, TOTAL, line.value(), line.total(),
                        report.change(line.row()).map(Points::rounded).<Object>map(points -> points).orElse("")));
            }
            line.parts().forEach(part -> rows.add(row(line, part.school(), part.value(), part.share(), "")));
        });
        return new Table("Сводный отчёт на " + RussianText.date(report.date()), caption, COLUMNS, rows);
    }

    private static List<Object> row(Line line, String school, String value, @Nullable Share share, Object change) {
        boolean percent = share != null && share.den() > 0;
        return List.of(line.row().id(), line.row().title(), school, value, share == null ? "" : share.num(),
                share == null ? "" : share.den(), percent ? new Table.Percent((double) share.num() / share.den()) : "", change);
    }
}
