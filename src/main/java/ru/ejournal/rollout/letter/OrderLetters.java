package ru.ejournal.rollout.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/** Drafts letters about the end of an order. */
@Component
class OrderLetters {

    private final Links links;

    OrderLetters(Links links) {
        this.links = links;
    }

    Draft executed(Person to, School school, Order order, @Nullable String reason, List<String> leftUndone, Attachment certificate) {
        String fact = leftUndone.isEmpty() ? "исполнен" : "снят с контроля";
        Contents contents = about(school, order).lines("leftUndone", leftUndone).block("reason", reason)
                .day("ended", order.endedAt() == null ? null : LocalDate.ofInstant(order.endedAt(), school.zone()))
                .line("fileName", certificate.fileName()).put("href", links.documents(order.id()));
        return draft(LetterKind.ORDER_EXECUTED, to, school, order, fact, contents, List.of(certificate));
    }

    Draft closed(Person to, School school, Order order, @Nullable String reason, List<String> released) {
        Contents contents = about(school, order).lines("released", released).block("reason", reason).put("href", links.text(order.id()));
        return draft(LetterKind.ORDER_CLOSED, to, school, order, "снят с контроля", contents, List.of());
    }

    Draft cancelled(Person to, School school, Order order, @Nullable String basis, @Nullable String reason) {
        Contents contents = about(school, order).line("basis", basis).block("reason", reason).put("href", links.text(order.id()));
        return draft(LetterKind.ORDER_CANCELLED, to, school, order, "признан утратившим силу", contents, List.of());
    }

    private static Contents about(School school, Order order) {
        return new Contents().line("school", school.name()).line("order", order.caption())
                .line("title", order.title());
    }

    /** An order ends once: kind, order and person say which letter it is. */
    private static Draft draft(LetterKind kind, Person to, School school, Order order, String fact,
                               Contents contents, List<Attachment> attachments) {
        return new Draft(kind, to, school.id(), order.id(),
                "%s %s: %s".formatted(order.caption(), fact, school.name()), contents, attachments, List.of());
    }
}
