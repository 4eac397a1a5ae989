package ru.ejournal.rollout.progress;

import java.util.List;
import java.util.Objects;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.Table.Column;

/** The items of an order as a table to take away. */
final class ItemTableFile {

    private static final List<Column> COLUMNS = List.of(new Column("Пункт", 8), new Column("Что сделать", 64),
            new Column("Исполнитель", 36), new Column("Срок", 12), new Column("Переносы срока", 40), new Column("Состояние", 48));

    private ItemTableFile() {
    }

    static Table of(Order order, List<ItemLine> lines) {
        return new Table("Ход исполнения", List.of(order.caption(), Objects.requireNonNullElse(order.title(), "")), COLUMNS,
                lines.stream().map(ItemTableFile::row).toList());
    }

    private static List<Object> row(ItemLine line) {
        return List.of(line.number(), line.text(), line.performer(), line.deadline(), String.join("\n", line.moved()), line.state());
    }
}
