package ru.ejournal.rollout.letter;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/** Drafts letters about deadlines: missed, undecided, moved. */
@Component
class DeadlineLetters {

    private final Links links;

    DeadlineLetters(Links links) {
        this.links = links;
    }

    /** All that are late at once, with what is to be decided about them. */
    Draft overdue(Person to, School school, Order order, List<OverdueItem> items) {
        Contents contents = new Contents().line("school", school.name()).line("order", order.caption())
                .put("several", items.size() > 1).put("decision", items.stream().anyMatch(OverdueItem::decision))
                .put("items", items.stream().map(this::row).toList());
        return new Draft(LetterKind.ITEM_OVERDUE, to, school.id(), order.id(), subject(items, to, school), contents, List.of(),
                items.stream().flatMap(item -> Stream.of(item.label(), item.performer(), item.deadline().toString())).toList());
    }

    /** The district hears of many schools. */
    private static String subject(List<OverdueItem> items, Person to, School school) {
        String decide = items.stream().anyMatch(OverdueItem::decision) ? ", нужно решение" : "";
        String where = to.schoolId() == null ? ", " + school.name() : "";
        return items.size() == 1 ? "Просрочено%s%s: %s%s".formatted(late(items.get(0)), decide, items.get(0).label(), where)
                : "Просрочено пунктов: %d%s%s".formatted(items.size(), decide, where);
    }

    private OverdueRow row(OverdueItem item) {
        return new OverdueRow(RussianText.line(item.label()), RussianText.line(item.performer()), RussianText.day(item.deadline()),
                late(item), links.task(item.taskId()), item.decision());
    }

    /** An overdue paragraph as the template shows it. */
    record OverdueRow(String label, String performer, String deadline, String late, @Nullable String href, boolean decision) {
    }

    Draft undecided(Person to, School school, Order order, OverdueItem item) {
        Contents contents = new Contents().line("school", school.name()).line("order", order.caption())
                .line("label", item.label()).line("performer", item.performer()).day("deadline", item.deadline())
                .put("late", late(item));
        return new Draft(LetterKind.OVERDUE_UNDECIDED, to, school.id(), order.id(),
                "Просрочено%s, решения нет: %s, %s".formatted(late(item), school.name(), item.label()), contents, List.of(),
                List.of(item.label(), item.performer(), item.deadline().toString()));
    }

    Draft answered(Person to, School school, Order order, ExtensionAnswer answer) {
        boolean granted = answer.granted() != null;
        String subject = granted ? "Срок перенесён на %s: %s".formatted(RussianText.date(answer.granted()), answer.label())
                : "В переносе срока отказано: " + answer.label();
        Contents contents = new Contents().line("school", school.name()).line("order", order.caption())
                .line("label", answer.label()).put("granted", granted).day("wished", answer.wished())
                .day("deadline", answer.granted()).block("refusal", answer.refusal()).line("by", answer.by())
                .put("href", links.task(answer.taskId()));
        return new Draft(LetterKind.EXTENSION_ANSWERED, to, school.id(), order.id(), subject, contents, List.of(),
                List.of(answer.label(), answer.wished().toString(), String.valueOf(answer.granted()), String.valueOf(answer.refusal())));
    }

    Draft moved(Person to, School school, Order order, MovedDeadline moved) {
        Contents contents = new Contents().line("school", school.name()).line("order", order.caption())
                .line("label", moved.label()).day("was", moved.was()).day("deadline", moved.now()).line("by", moved.by())
                .block("reason", moved.reason()).put("href", links.task(moved.taskId()));
        return new Draft(LetterKind.DEADLINE_MOVED, to, school.id(), order.id(),
                "Срок перенесён на %s: %s".formatted(RussianText.date(moved.now()), moved.label()), contents, List.of(),
                List.of(moved.taskId(), moved.was().toString(), moved.now().toString()));
    }

    /** « на 3 дня»; nothing on the day itself. */
    private static String late(OverdueItem item) {
        return item.days() < 1 ? "" : " " + RussianText.late(item.days());
    }
}
