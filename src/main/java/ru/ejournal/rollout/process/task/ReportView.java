package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Missing;
import ru.ejournal.rollout.report.Reports;

/** What the forms about the report display: how much of it is ready, what is missing and from whom, what changed. */
@Component
class ReportView {

    private static final int NAMED_TEACHERS = 3;

    private final Reports reports;
    private final OrderItems items;
    private final Organisation organisation;

    ReportView(Reports reports, OrderItems items, Organisation organisation) {
        this.reports = reports;
        this.items = items;
        this.organisation = organisation;
    }

    Map<String, Object> of(Order order, LocalDate reportDate, LocalDate today) {
        Appendix2 draft = reports.draft(order.id(), today);
        Map<String, Object> values = new HashMap<>();
        values.put("readyCells", draft.readyCells());
        values.put("missing", Json.of(draft.missing().stream().map(missing -> row(order, missing)).toList()));
        values.put("classNote", String.join(" ", draft.warnings()));
        values.putAll(CarriedView.of(reports.carriedForward(order.id(), reportDate, today)));
        values.put("draftLink", "/orders/" + order.id() + "/report/draft.docx");
        values.put("reportLink", "/orders/" + order.id() + "/report/draft.docx");
        values.put("returnRemarks", remarks(order));
        return values;
    }

    private Map<String, String> row(Order order, Missing missing) {
        return Map.of("cell", missing.row().id(), "what", missing.what(), "who", awaited(order, missing));
    }

    /** Names of those from whom the rest is to come; many class teachers would fill the screen. */
    private String awaited(Order order, Missing missing) {
        if (missing.classes().size() > NAMED_TEACHERS) {
            return "классные руководители этих классов";
        }
        Stream<String> logins = missing.people().isEmpty()
                ? items.of(order.id()).stream().filter(item -> item.taskId().equals(missing.sourceItem()))
                        .filter(item -> missing.classes().isEmpty() || missing.classes().contains(Objects.requireNonNullElse(item.schoolClass(), "")))
                        .map(OrderItem::performer)
                : missing.people().stream();
        return logins.distinct().map(login -> organisation.name(login))
                .collect(Collectors.joining(", "));
    }

    /** Why it was returned, where it is being done again; a new round begins without remarks. */
    private String remarks(Order order) {
        return items.find(order.id(), "item09_report", null).filter(OrderItem::open)
                .flatMap(item -> items.changes(item).stream()
                        .filter(change -> change.kind() == Kind.RETURNED || change.kind() == Kind.PREPARED || change.reopens())
                        .reduce((earlier, later) -> later))
                .filter(change -> change.kind() == Kind.RETURNED)
                .map(ItemChange::reason).orElse("");
    }
}
