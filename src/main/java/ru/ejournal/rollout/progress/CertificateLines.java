package ru.ejournal.rollout.progress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.Paragraph;

/** The rows of the certificate: who was to do what by when, and what became of it. */
@Component
class CertificateLines {

    private final Names names;
    private final ItemWords words;

    CertificateLines(Names names, ItemWords words) {
        this.names = names;
        this.words = words;
    }

    Certificate.Line of(ItemStory story) {
        OrderItem item = story.item();
        String title = item.schoolClass() == null ? item.paragraph().title()
                : "%s (%s класс)".formatted(item.paragraph().title(), item.schoolClass());
        String number = item.paragraph().numbered() ? item.paragraph().printedNumber() + "." : "";
        return new Certificate.Line(number, title, performer(story), deadline(story), outcome(story));
    }

    private String performer(ItemStory story) {
        return lines(Stream.concat(Stream.of(names.of(story.item().performer())),
                of(story, Kind.REASSIGNED).map(change -> withReason("до %s — %s; перепоручено%s".formatted(
                        RussianDates.day(change.changedAt(), story.zone()), names.of(change.oldValue()), by(change)), change))));
    }

    private String deadline(ItemStory story) {
        DeadlineMoves deadlines = story.deadlines();
        return lines(Stream.concat(Stream.of(RussianText.date(deadlines.now())), deadlines.moves().stream().map(change ->
                change.kind() == Kind.RETURNED ? moved("возвращён: ", change) + by(change)
                        : withReason(moved("", change) + by(change), change))));
    }

    private static String moved(String before, ItemChange change) {
        return before + "был %s, стал %s".formatted(RussianText.date(DeadlineMoves.from(change)),
                RussianText.date(DeadlineMoves.to(change)));
    }

    /** What was executed for several report dates, or again after a return, was so several times. */
    private String outcome(ItemStory story) {
        List<String> happened = story.changes().stream().map(change -> outcome(change, story)).flatMap(Optional::stream).toList();
        return happened.isEmpty() ? story.state() : lines(happened.stream());
    }

    private Optional<String> outcome(ItemChange change, ItemStory story) {
        String day = RussianDates.day(change.changedAt(), story.zone());
        return switch (change.kind()) {
            case PREPARED -> Optional.of("подготовлен %s%s".formatted(day, by(change)));
            case APPROVED -> Optional.of("утверждён %s%s".formatted(day, by(change)));
            case EXECUTED -> Optional.of(story.executed(change) + executor(change, story));
            case RETURNED -> Optional.of(withReason("возвращён %s%s".formatted(day, by(change)), change));
            case LEFT_UNDONE -> Optional.of(withReason("не исполнен", change));
            default -> Optional.empty();
        };
    }

    /** Whoever sent the report is told by its approval; of the others, only who was not the performer. */
    private String executor(ItemChange change, ItemStory story) {
        boolean told = story.item().paragraph() == Paragraph.REPORT
                || words.who(change).equals(names.of(story.item().performer()));
        return told ? "" : by(change);
    }

    private String by(ItemChange change) {
        String who = words.who(change);
        return who.isEmpty() ? "" : " — " + who;
    }

    private static String withReason(String what, ItemChange change) {
        return Objects.requireNonNullElse(change.reason(), "").isBlank() ? what : what + ": " + change.reason();
    }

    private static Stream<ItemChange> of(ItemStory story, Kind kind) {
        return story.changes().stream().filter(change -> change.kind() == kind);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
