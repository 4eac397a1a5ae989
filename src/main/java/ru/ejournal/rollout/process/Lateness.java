package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.letter.OverdueItem;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.report.AcquaintanceSheet;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;
import ru.ejournal.rollout.report.AcquaintanceSheets;

/** How late an item is, and through whom. */
@Component
public class Lateness {

    private final Orders orders;
    private final Organisation organisation;
    private final AcquaintanceSheets sheets;
    private final OrderContext context;

    Lateness(Orders orders, Organisation organisation, AcquaintanceSheets sheets, OrderContext context) {
        this.orders = orders;
        this.organisation = organisation;
        this.sheets = sheets;
        this.context = context;
    }

    /** @param decision the task in which the reader decides about it, if they do */
    OverdueItem of(OrderItem item, @Nullable String decision) {
        String unsigned = signing(item) ? unsigned(item) : "";
        return new OverdueItem(item.label(), unsigned.isEmpty() ? performer(item) : unsigned, item.deadline(), days(item),
                decision == null ? item.openTask() : decision, decision != null);
    }

    /** Calendar days since the deadline, where the school is. */
    public int days(OrderItem item) {
        ZoneId zone = organisation.school(orders.get(item.orderId()).schoolId()).zone();
        LocalDate today = Deadline.dayOf(context.now(), zone);
        return (int) ChronoUnit.DAYS.between(item.deadline(), today);
    }

    public String performer(OrderItem item) {
        return organisation.name(item.performer());
    }

    /** The item waits for signatures, not for its performer. */
    public boolean signing(OrderItem item) {
        return item.paragraph() == Paragraph.SHEET || item.paragraph() == Paragraph.ACQUAINT && item.openTask() == null;
    }

    /** Names of those who have not been marked in the acquaintance sheet. */
    public String unsigned(OrderItem item) {
        return sheets.of(item.orderId(), item.paragraph() == Paragraph.SHEET ? Subject.ORDER : Subject.INSTRUCTIONS)
                .unsigned().stream().map(AcquaintanceSheet.Line::name).collect(Collectors.joining(", "));
    }
}
