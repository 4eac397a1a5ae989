package ru.ejournal.rollout.progress;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;

/** What happened to an item, in words. */
@Component
class ItemWords {

    private static final String BOTH = "подготовил и утвердил";

    private final Names names;

    ItemWords(Names names) {
        this.names = names;
    }

    Stream<Entry> of(ItemStory story) {
        return story.changes().stream().map(change ->
                Entry.of(change.changedAt(), story.zone(), what(change, story), who(change), why(change)));
    }

    String what(ItemChange change, ItemStory story) {
        return switch (change.kind()) {
            case STARTED -> "начат";
            case PREPARED -> "подготовлен";
            case APPROVED -> "утверждён";
            case EXECUTED -> late(change, story);
            case RETURNED -> "возвращён" + moved(change, ": срок ");
            case MOVED -> (change.reopens() ? "открыт снова" : "срок перенесён") + moved(change, ": ");
            case REASSIGNED -> "перепоручен: исполнителем был %s, стал %s".formatted(
                    names.of(change.oldValue()), names.of(change.newValue()));
            case OVERDUE -> "просрочен: срок был " + RussianText.date(DeadlineMoves.from(change));
            case KEPT -> "решено оставить срок " + RussianText.date(DeadlineMoves.from(change));
            case CORRECTED -> "сведения уточнены";
            case LEFT_UNDONE -> "не исполнен: приказ закончился раньше";
        };
    }

    private static String late(ItemChange change, ItemStory story) {
        long days = story.late(change);
        return days > 0 ? "исполнен с опозданием " + RussianText.late(days) : "исполнен";
    }

    private static String moved(ItemChange change, String before) {
        return Objects.equals(change.oldValue(), change.newValue()) ? ""
                : before + "был %s, стал %s".formatted(RussianText.date(DeadlineMoves.from(change)),
                        RussianText.date(DeadlineMoves.to(change)));
    }

    /** Of an approval that was a preparation as well, the record's own words: «подготовил и утвердил и.о. директора …». */
    String who(ItemChange change) {
        String who = names.of(change.changedBy(), change.capacity());
        return change.kind() == Kind.APPROVED && told(change).startsWith(BOTH) ? BOTH + " " + who : who;
    }

    private static String why(ItemChange change) {
        return change.kind() == Kind.APPROVED ? "" : told(change);
    }

    private static String told(ItemChange change) {
        return Objects.requireNonNullElse(change.reason(), "");
    }
}
