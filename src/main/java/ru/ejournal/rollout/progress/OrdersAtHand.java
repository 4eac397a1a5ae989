package ru.ejournal.rollout.progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.overview.Overview;
import ru.ejournal.rollout.overview.SchoolProgress;
import ru.ejournal.rollout.overview.SchoolProgress.OrderHead;
import ru.ejournal.rollout.overview.Stage;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Missing;
import ru.ejournal.rollout.report.Reports;

/** The orders of one school that are not finished. */
@Component
class OrdersAtHand {

    private final Overview overview;
    private final Reports reports;

    OrdersAtHand(Overview overview, Reports reports) {
        this.overview = overview;
        this.reports = reports;
    }

    /** Newest first. */
    List<OrderAtHand> of(String schoolId) {
        return overview.of(schoolId).stream().filter(line -> line.order() != null && line.stage().compareTo(Stage.CLOSED) < 0)
                .map(this::of).toList();
    }

    private OrderAtHand of(SchoolProgress line) {
        OrderHead order = Objects.requireNonNull(line.order());
        Appendix2 draft = reports.draft(order.id());
        return new OrderAtHand(order.id(), order.instanceId(), PlainText.of(order.caption()), line.school(), line.stage(),
                line.stage().title(), line.executed(), line.percent(), line.overdue(), line.nextDeadline().orElse(null),
                draft.readyCells(), draft.requiredCells(), awaited(draft));
    }

    private static String awaited(Appendix2 draft) {
        Set<String> from = new LinkedHashSet<>();
        for (Missing gap : draft.missing()) {
            gap.classes().forEach(schoolClass -> from.add(schoolClass + " класс"));
            if (gap.classes().isEmpty()) {
                from.add(gap.people().isEmpty() ? source(gap) : "подписи");
            }
        }
        return String.join(", ", from);
    }

    private static String source(Missing gap) {
        return Paragraph.ofTask(gap.sourceItem()).filter(Paragraph::numbered)
                .map(paragraph -> "п. " + paragraph.printedNumber()).orElse("строка " + gap.row().id());
    }
}
