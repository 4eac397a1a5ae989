package ru.ejournal.rollout.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.report.ReportState;

/**
 * A school and one of its orders.
 *
 * @param director   whom to phone; null for a school that has none
 * @param order      null before one was opened
 * @param report     the one that was sent last; null before that
 * @param paragraphs in the order's own sequence; empty before registration
 */
public record SchoolProgress(String schoolId, String school, @Nullable Contact director, @Nullable OrderHead order,
                             @Nullable LastReport report, List<ParagraphProgress> paragraphs) {

    /** @param signedIn somebody of the school has been here since the order was opened */
    public record OrderHead(String id, String instanceId, OrderState state, String caption, boolean signedIn) {
    }

    public record Contact(String name, String position, @Nullable String phone) {
    }

    public record LastReport(long id, ReportState state, LocalDate date) {
    }

    /** How many of the twelve numbered paragraphs are executed; paragraph 10 when every class has answered. */
    public int executed() {
        return (int) numbered().stream().filter(paragraph -> paragraph.status().executed()).count();
    }

    /** Whole percent of the twelve; 100 only when all are executed. */
    public int percent() {
        List<ParagraphProgress> numbered = numbered();
        return numbered.isEmpty() ? 0 : executed() * 100 / numbered.size();
    }

    /** How many items are open past their deadline, the sheet under the order included. */
    public int overdue() {
        return paragraphs.stream().mapToInt(ParagraphProgress::overdue).sum();
    }

    public Optional<LocalDate> nextDeadline() {
        return paragraphs.stream().map(ParagraphProgress::nextDeadline).filter(Objects::nonNull).min(LocalDate::compareTo);
    }

    public Stage stage() {
        return Stage.of(order);
    }

    private List<ParagraphProgress> numbered() {
        return paragraphs.stream().filter(progress -> progress.paragraph().numbered()).toList();
    }
}
