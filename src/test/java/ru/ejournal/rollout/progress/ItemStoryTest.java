package ru.ejournal.rollout.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;

class ItemStoryTest {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Yekaterinburg");

    private final List<ItemChange> changes = new ArrayList<>();

    @Test
    void aDeadlineThatNeverMovedIsADay() {
        happened(Kind.STARTED, "2013-09-24T04:00:00Z", null, null, null);

        assertThat(story(ItemState.STARTED, "2013-12-23").deadlines().words()).isEqualTo("23.12.2013");
    }

    @Test
    void ofSeveralMovesTheFirstDayIsTold() {
        happened(Kind.MOVED, "2013-12-20T04:00:00Z", "карантин", "2013-12-23", "2013-12-25");
        happened(Kind.MOVED, "2013-12-24T04:00:00Z", "карантин", "2013-12-25", "2013-12-27");

        assertThat(story(ItemState.STARTED, "2013-12-27").deadlines().words()).isEqualTo("27.12.2013 (перенесён с 23.12.2013)");
    }

    @Test
    void theNextReportAndAReturnSetADeadlineOfTheirOwn() {
        happened(Kind.MOVED, "2013-12-20T04:00:00Z", "карантин", "2013-12-23", "2013-12-25");
        happened(Kind.MOVED, "2014-05-08T18:00:00Z", "следующая дата отчёта", "2013-12-25", "2014-05-17");
        assertThat(story(ItemState.STARTED, "2014-05-17").deadlines().words()).isEqualTo("17.05.2014");

        happened(Kind.RETURNED, "2014-05-18T04:00:00Z", "нет классов", "2014-05-17", "2014-05-21");
        assertThat(story(ItemState.RETURNED, "2014-05-21").deadlines().words()).isEqualTo("21.05.2014");
        assertThat(story(ItemState.RETURNED, "2014-05-21").state()).isEqualTo("возвращён 18.05.2014");
    }

    @Test
    void aReturnThatLeavesTheDeadlineMovesNothing() {
        happened(Kind.RETURNED, "2013-11-30T04:00:00Z", "нет классов", "2013-12-28", "2013-12-28");

        assertThat(story(ItemState.RETURNED, "2013-12-28").deadlines().moves()).isEmpty();
    }

    @Test
    void beingLateIsCountedFromTheDeadlineThatHeldThen() {
        happened(Kind.MOVED, "2013-12-20T04:00:00Z", "карантин", "2013-12-23", "2013-12-25");
        happened(Kind.EXECUTED, "2013-12-25T10:00:00Z", null, null, null);
        happened(Kind.MOVED, "2014-05-08T18:00:00Z", "следующая дата отчёта", "2013-12-25", "2014-05-17");
        happened(Kind.EXECUTED, "2014-05-20T10:00:00Z", null, null, null);
        ItemStory story = story(ItemState.EXECUTED, "2014-05-17");

        assertThat(changes.stream().filter(change -> change.kind() == Kind.EXECUTED).map(story::executed)).containsExactly(
                "исполнен 25.12.2013", "исполнен 20.05.2014 с опозданием на 3 дня");
        assertThat(story.executedLate()).isTrue();
    }

    /** In 2013 the school was at UTC+6. */
    @ParameterizedTest
    @CsvSource({"2013-12-23T17:59:59Z,исполнен 23.12.2013", "2013-12-23T18:00:00Z,исполнен 24.12.2013 с опозданием на 1 день"})
    void aDayEndsAtMidnightOfTheSchool(String moment, String state) {
        happened(Kind.EXECUTED, moment, null, null, null);

        assertThat(story(ItemState.EXECUTED, "2013-12-23").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"1,на 1 день", "3,на 3 дня", "5,на 5 дней", "11,на 11 дней", "21,на 21 день", "112,на 112 дней", "122,на 122 дня"})
    void daysAreCountedInRussian(long days, String words) {
        assertThat(RussianText.late(days)).isEqualTo(words);
    }

    private void happened(Kind kind, String at, @Nullable String reason, @Nullable String was, @Nullable String became) {
        changes.add(new ItemChange((long) changes.size(), 1, kind, "lebedev", Instant.parse(at), reason, was, became, null));
    }

    private ItemStory story(ItemState state, String deadline) {
        OrderItem item = new OrderItem(1L, 0, "lekarevo-1", "item10_class", "4", "class-04", LocalDate.parse(deadline),
                LocalDate.parse("2013-12-28"), true, state, false, null, null, null, null);
        return new ItemStory(item, changes, List.of(), SCHOOL);
    }
}
