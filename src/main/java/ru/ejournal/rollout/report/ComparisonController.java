package ru.ejournal.rollout.report;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.report.Comparison.Entry;
import ru.ejournal.rollout.report.Comparison.Stage;
import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.Table.Column;
import ru.ejournal.rollout.table.TableFiles;

/** The reports of an order beside each other: a page to print and a workbook. */
@Controller
@RequestMapping("/orders/{orderId}")
class ComparisonController {


    private final DocumentAccess access;
    private final Comparisons comparisons;

    ComparisonController(DocumentAccess access, Comparisons comparisons) {
        this.access = access;
        this.comparisons = comparisons;
    }

    @GetMapping("/comparison")
    String page(@PathVariable String orderId, @Nullable Principal reader, Model model) {
        model.addAttribute("order", access.order(orderId, reader));
        model.addAttribute("comparison", comparisons.of(orderId));
        return "order-comparison";
    }

    @GetMapping("/comparison.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String orderId, @Nullable Principal reader) {
        return TableFiles.xlsx(table(access.order(orderId, reader), comparisons.of(orderId)));
    }

    private static Table table(Order order, Comparison comparison) {
        List<Column> columns = new ArrayList<>(List.of(new Column("Строка", 10), new Column("Показатель", 40)));
        for (int at = 0; at < comparison.stages().size(); at++) {
            Stage stage = comparison.stages().get(at);
            columns.add(new Column("%s (%s)".formatted(RussianDate.of(stage.reportDate()), stage.state()), 36));
            columns.add(new Column("Из чего", 13));
            if (at > 0) {
                columns.addAll(List.of(new Column("Изменение, п. п.", 12), new Column("Отметка", 20), new Column("Причина", 30)));
            }
        }
        return new Table("Сравнение отчётов", List.of("Сравнение отчётов по приложению 2", order.caption()), columns,
                comparison.lines().stream().map(ComparisonController::cells).toList());
    }

    private static List<Object> cells(Comparison.Line line) {
        List<Object> cells = new ArrayList<>(List.of(line.row().id(), line.row().title()));
        for (int at = 0; at < line.entries().size(); at++) {
            Entry entry = line.entries().get(at);
            cells.addAll(List.of(entry.value(), entry.counts()));
            if (at > 0) {
                cells.addAll(List.of(entry.points() == null ? "" : entry.points().rounded(),
                        entry.mark(), entry.reason()));
            }
        }
        return cells;
    }
}
