package ru.ejournal.rollout.consolidated;

import java.util.ArrayList;
import java.util.List;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.Table.Column;

/** The sheets of the district's workbook behind its first one: what fell, what hardly can be, who is missing, problems. */
final class DistrictSheets {

    private static final Column SCHOOL = new Column("Школа", 34);
    private static final List<Column> FALLS = List.of(SCHOOL, new Column("Строка", 9), new Column("Показатель", 50),
            new Column("Было", 9), new Column("Из чего", 15), new Column("Стало", 9), new Column("Из чего", 15),
            new Column("Изменение, п. п.", 13), new Column("Причина", 44));
    private static final List<Column> DOUBTS = List.of(SCHOOL, new Column("Строки", 22), new Column("Что не сходится", 80));
    private static final List<Column> MISSING = List.of(SCHOOL, new Column("Состояние", 40), new Column("Кому звонить", 60));
    private static final List<Column> PROBLEMS = List.of(SCHOOL, new Column("Содержание проблемы", 60), new Column("Решение", 60));

    private DistrictSheets() {
    }

    static List<Table> of(DistrictReport report) {
        return List.of(
                sheet("Снизились", "Показатели, которые снизились по сравнению с прошлым отчётом той же школы", report, FALLS,
                        report.falls().stream().map(DistrictSheets::row).toList()),
                sheet("Что проверить", "Невозможные и противоречивые числа", report, DOUBTS, report.doubts().stream()
                        .map(doubt -> List.<Object>of(doubt.school(), doubt.rows(), doubt.what())).toList()),
                sheet("Не приняты", "Школы, чей отчёт не принят", report, MISSING, report.missing().stream()
                        .map(school -> List.<Object>of(school.school(), school.standing(), school.contact())).toList()),
                sheet("Проблемы", "Возникшие проблемы и результат их решения", report, PROBLEMS, report.report().problems().stream()
                        .map(entry -> List.<Object>of(entry.school(), entry.problem().problem(), entry.problem().solved())).toList()));
    }

    private static Table sheet(String name, String caption, DistrictReport report, List<Column> columns, List<List<Object>> rows) {
        String dated = "%s; отчёты на %s".formatted(caption, RussianText.date(report.date()));
        return new Table(name, List.of(rows.isEmpty() ? dated + ": нет" : dated), columns, rows);
    }

    private static List<Object> row(Fall fall) {
        List<Object> cells = new ArrayList<>(List.of(fall.school(), fall.row().id(), fall.row().title()));
        for (Share share : List.of(fall.points().before(), fall.points().after())) {
            cells.add(new Table.Percent((double) share.num() / share.den()));
            cells.add("%d из %d".formatted(share.num(), share.den()));
        }
        cells.addAll(List.of(fall.points().rounded(), fall.reason()));
        return cells;
    }
}
