package ru.ejournal.rollout.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.NaturalOrder;
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

    /** Paragraphs in the order's own sequence, then classes, then signatures. */
    private static String awaited(Appendix2 draft) {
        List<Missing> ofSchool = draft.missing().stream().filter(gap -> gap.classes().isEmpty()).toList();
        Stream<String> paragraphs = ofSchool.stream().filter(gap -> gap.people().isEmpty())
                .sorted(Comparator.comparing(gap -> Paragraph.ofTask(gap.sourceItem()).orElse(Paragraph.SHEET))).map(OrdersAtHand::source);
        Stream<String> classes = draft.missing().stream().flatMap(gap -> gap.classes().stream())
                .sorted(NaturalOrder.of(schoolClass -> schoolClass)).map(schoolClass -> schoolClass + " класс");
        Stream<String> signatures = ofSchool.stream().filter(gap -> !gap.people().isEmpty()).map(gap -> "подписи");
        return Stream.of(paragraphs, classes, signatures).flatMap(each -> each).distinct().collect(Collectors.joining(", "));
    }

    /** The order has two paragraphs 6 and two 9. */
    private static String source(Missing gap) {
        return Paragraph.ofTask(gap.sourceItem()).filter(Paragraph::numbered).map(paragraph -> switch (paragraph) {
            case APPOINT -> "п. 6 (назначение)";
            case REPORT -> "п. 9 (отчёт)";
            default -> "п. " + paragraph.printedNumber();
        }).orElse("строка " + gap.row().id());
    }
}
