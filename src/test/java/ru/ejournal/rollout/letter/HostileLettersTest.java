package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.Substitution;
import ru.ejournal.rollout.organisation.Substitution.State;

/** No letter has other markup because of what somebody typed, wherever they typed it. */
@LetterSlice
class HostileLettersTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final LocalDate DAY = LocalDate.of(2013, 12, 27);
    private static final String HOSTILE =
            "</td></table><script>alert(1)</script><img src=x onerror=\"alert(1)\"> '\"><a href='https://evil.example.org'> [[${1+1}]]";

    @Autowired
    Letters letters;
    @Autowired
    LetterTable table;
    @Autowired
    Staff staff;
    @Autowired
    LetterSlice.RememberedQueue queue;

    @AfterEach
    void emptyDesk() {
        queue.letters.clear();
        staff.reset();
    }

    @Test
    void markupThatIsTypedStaysText() {
        List<Letter> harmless = letters("слово");
        List<Letter> hostile = letters(HOSTILE);

        assertThat(hostile).extracting(Letter::kind).doesNotHaveDuplicates().hasSize(14).hasSameSizeAs(LetterKind.values());
        assertThat(hostile).zipSatisfy(harmless,
                (evil, good) -> assertThat(tags(evil)).as(evil.kind().id()).isEqualTo(tags(good)));
    }

    @Test
    void lineBreaksThatAreTypedDoNotReachTheSubject() {
        assertThat(letters("слово\r\nBcc: thief@example.org")).allSatisfy(letter -> assertThat(letter.subject())
                .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]"));
    }

    private List<Letter> letters(String typed) {
        queue.letters.clear();
        Person to = Staff.named(Staff.WITHOUT_MAIL, typed);
        School school = new School("lekarevo", typed, typed, Staff.SCHOOL.zone(), List.of("1"));
        Order order = new Order("lekarevo-" + typed.hashCode(), 0, "lekarevo", "p1", OrderState.RUNNING, typed, DAY, typed, typed, typed,
                "kazachenko", ReportDates.of(DAY), "lebedev", Instant.EPOCH, "lebedev", Instant.EPOCH, null, null, null);
        Outgoing outgoing = new Outgoing(typed, DAY);
        letters.tasksAssigned(to, List.of(new TaskNotice("t-" + typed, typed, typed, DAY),
                new TaskNotice("t-2", typed, typed, null)), null);
        letters.planSubmitted(to, school, order, new PlanSubmission(typed, typed, outgoing, typed, null));
        letters.planAnswered(to, school, order, new Answer(false, null, typed, typed, typed, DAY, null));
        letters.reportSubmitted(to, school, order, new ReportSubmission(DAY, outgoing, typed, typed,
                new Attachment(typed, Attachment.DOCX, new byte[] {1}), null));
        letters.reportAnswered(to, school, order, new Answer(false, "на 28.12.2013", typed, typed, typed, DAY, null));
        letters.orderExecuted(to, school, order, typed, List.of(typed, typed), new Attachment(typed, Attachment.DOCX, new byte[] {1}));
        letters.orderClosed(to, school, order, typed, List.of(typed, typed));
        letters.orderCancelled(Staff.named(Staff.IMO, typed), school, order, typed, typed);
        letters.itemsOverdue(to, school, order, List.of(new OverdueItem(typed, typed, DAY, 2, null, true),
                new OverdueItem(typed, typed, DAY, 0, "t-" + typed, false)));
        letters.overdueUndecided(to, school, order, new OverdueItem(typed, typed, DAY, 2, null, false));
        letters.extensionAnswered(to, school, order, new ExtensionAnswer(typed, DAY, null, typed, typed, null));
        letters.deadlineMoved(to, school, order, new MovedDeadline(typed, DAY, DAY, typed, typed, "t-" + typed));
        letters.substitutionRecorded(to, new Substitution((long) typed.hashCode(), 0, "lekarevo", "lebedev", "kazachenko", DAY, DAY, typed, typed,
                State.PLANNED, "secretary", Instant.EPOCH, null));
        letters.digest(to, digest(typed));
        return queue.letters.stream().map(queued -> table.findById(queued.id()).orElseThrow()).toList();
    }

    private static MorningDigest digest(String typed) {
        MorningDigest.Task task = new MorningDigest.Task(new TaskNotice("t-" + typed, typed, typed, DAY), 3, true);
        return new MorningDigest(DAY.plusDays(typed.length()), List.of(new MorningDigest.Section("Просрочено", List.of(task))),
                List.of(new MorningDigest.Performer(typed, List.of(task))),
                List.of(new MorningDigest.LateSchool(typed, List.of(new MorningDigest.LateItem(typed, typed, DAY, 3)))));
    }

    /** Without the address of a task, which differs. */
    private static List<String> tags(Letter letter) {
        return TAG.matcher(letter.html().replaceAll("/(task|orders)/[^\"]*", "/$1/")).results().map(MatchResult::group).toList();
    }
}
