package ru.ejournal.rollout.schools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ru.ejournal.rollout.organisation.UploadColumn;
import ru.ejournal.rollout.organisation.UploadRow;
import ru.ejournal.rollout.table.Table;

/** The table of schools: its headings, and what stands under them. */
final class UploadTable {

    private UploadTable() {
    }

    /** @throws BadFile if the headings are not those of the template */
    static List<UploadRow> rows(byte[] file) {
        List<SheetRow> rows = SheetFile.read(file);
        Map<Integer, UploadColumn> columns = columns(rows.get(0));
        if (rows.size() == 1) {
            throw new BadFile("В таблице только заголовки: ни одной школы.");
        }
        return rows.subList(1, rows.size()).stream().map(row -> row(row, columns)).toList();
    }

    private static UploadRow row(SheetRow row, Map<Integer, UploadColumn> columns) {
        Map<UploadColumn, String> cells = new LinkedHashMap<>();
        Map<UploadColumn, String> unread = new LinkedHashMap<>();
        columns.forEach((at, column) -> {
            SheetCell cell = at < row.cells().size() ? row.cells().get(at) : SheetCell.of("");
            if (cell.unread() != null) {
                unread.put(column, cell.unread());
            } else if (!cell.blank()) {
                cells.put(column, cell.text().strip());
            }
        });
        return new UploadRow(row.line(), cells, unread);
    }

    private static Map<Integer, UploadColumn> columns(SheetRow headings) {
        Map<Integer, UploadColumn> columns = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (int at = 0; at < headings.cells().size(); at++) {
            SheetCell cell = headings.cells().get(at);
            if (cell.unread() != null) {
                throw new BadFile("Заголовки не те (строка %d): %s. Возьмите образец таблицы.".formatted(headings.line(), cell.unread()));
            }
            String heading = cell.text();
            Optional<UploadColumn> column = UploadColumn.titled(heading);
            if (column.isPresent() && columns.containsValue(column.get())) {
                problems.add("столбец «%s» стоит дважды".formatted(heading.strip()));
            } else if (column.isPresent()) {
                columns.put(at, column.get());
            } else if (!heading.isBlank()) {
                problems.add("неизвестный столбец «%s»".formatted(shortened(heading.strip())));
            }
        }
        Arrays.stream(UploadColumn.values()).filter(UploadColumn::required).filter(column -> !columns.containsValue(column))
                .forEach(column -> problems.add("нет столбца «%s»".formatted(column.title())));
        if (!problems.isEmpty()) {
            throw new BadFile("Заголовки не те (строка %d): %s. Возможны: %s. Возьмите образец таблицы.".formatted(headings.line(),
                    String.join("; ", problems), Arrays.stream(UploadColumn.values()).map(UploadColumn::title).collect(Collectors.joining(", "))));
        }
        return columns;
    }

    private static String shortened(String heading) {
        return heading.length() <= 60 ? heading : heading.substring(0, 60) + "…";
    }

    /** Headings and a row that shows what belongs under them. */
    static Table template() {
        UploadColumn[] columns = UploadColumn.values();
        return new Table("Школы (образец)", List.of(),
                Arrays.stream(columns).map(column -> new Table.Column(column.title(), column.width())).toList(),
                List.of(Arrays.stream(columns).<Object>map(UploadColumn::example).toList()));
    }
}
