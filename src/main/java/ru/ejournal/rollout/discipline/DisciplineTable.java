package ru.ejournal.rollout.discipline;

import java.util.ArrayList;
import java.util.List;

import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.Table.Column;

/** The report to take away. */
final class DisciplineTable {

    private DisciplineTable() {
    }

    /** @param people false where the lines are schools */
    static Table of(String of, Period period, boolean people, List<Line> lines) {
        List<Column> columns = new ArrayList<>(people ? List.of(new Column("Исполнитель", 36), new Column("Должность", 28))
                : List.of(new Column("Школа", 40)));
        columns.addAll(List.of(new Column("Всего пунктов", 10), new Column("В срок", 10), new Column("С опозданием", 12),
                new Column("из них не исполнено", 12), new Column("С перенесённым сроком", 14), new Column("Переносов", 11),
                new Column("Средняя задержка, дней", 14), new Column("Просрочено сейчас", 12), new Column("Срок не наступил", 12)));
        return new Table("Исполнительская дисциплина", List.of("Исполнительская дисциплина: " + of,
                "Срок исполнения: " + period.words()), columns, lines.stream().map(line -> row(line, people)).toList());
    }

    private static List<Object> row(Line line, boolean people) {
        List<Object> row = new ArrayList<>(people ? List.of(line.name(), line.post()) : List.of(line.name()));
        row.addAll(List.of(line.counted(), line.inTime(), line.late(), line.leftUndone(), line.moved(), line.moves(),
                line.averageDelay().isEmpty() ? "" : Math.round(line.averageDelay().getAsDouble() * 10) / 10.0,
                line.overdue(), line.ahead()));
        return row;
    }
}
