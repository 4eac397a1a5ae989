package ru.ejournal.rollout.letter;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.Substitution;

/**
 * The letters that there are. Each is written at once, in the caller's transaction, and sent after it has committed;
 * the same letter asked for twice is sent once. For a person without e-mail it goes to the school's secretary.
 */
@Component
@Transactional
public class Letters {

    private final TaskLetters tasks;
    private final SubmissionLetters submissions;
    private final OrderLetters orders;
    private final DeadlineLetters deadlines;
    private final DigestLetters digests;
    private final SubstitutionLetters substitutions;
    private final Mailroom mailroom;

    Letters(TaskLetters tasks, SubmissionLetters submissions, OrderLetters orders, DeadlineLetters deadlines,
            DigestLetters digests, SubstitutionLetters substitutions, Mailroom mailroom) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.orders = orders;
        this.deadlines = deadlines;
        this.digests = digests;
        this.substitutions = substitutions;
        this.mailroom = mailroom;
    }

    /**
     * Tasks that the person got at the same time, in one letter; none for an empty list.
     *
     * @param orderId the order of all of them; null if there are several
     */
    public void tasksAssigned(Person to, List<TaskNotice> assigned, @Nullable String orderId) {
        if (!assigned.isEmpty()) {
            mailroom.take(tasks.assigned(to, assigned, orderId));
        }
    }

    /** The plan of paragraph 8, to the ИМО. */
    public void planSubmitted(Person imo, School school, Order order, PlanSubmission plan) {
        mailroom.take(submissions.plan(imo, school, order, plan));
    }

    /**
     * The plan of paragraph 8, to somebody without an account.
     *
     * @param secret  of the link with which they confirm receipt
     * @param expires when that ends
     */
    public void planSubmitted(String name, String email, School school, Order order, PlanSubmission plan, String secret, Instant expires) {
        mailroom.take(submissions.plan(name, email, school, order, plan, secret, expires));
    }

    /** The ИМО has confirmed receipt of the plan or returned it. */
    public void planAnswered(Person to, School school, Order order, Answer answer) {
        mailroom.take(submissions.answered(LetterKind.PLAN_ANSWERED, to, school, order, answer));
    }

    /** Cover letter with the report of paragraph 9, to the district. */
    public void reportSubmitted(Person district, School school, Order order, ReportSubmission report) {
        mailroom.take(submissions.report(district, school, order, report));
    }

    /** The district has accepted the report or returned it. */
    public void reportAnswered(Person to, School school, Order order, Answer answer) {
        mailroom.take(submissions.answered(LetterKind.REPORT_ANSWERED, to, school, order, answer));
    }

    /**
     * The order has been taken off control.
     *
     * @param reason      of closing, where one was asked for
     * @param leftUndone  labels of the paragraphs that were not executed
     * @param certificate of what became of each
     */
    public void orderExecuted(Person to, School school, Order order, @Nullable String reason, List<String> leftUndone,
                              Attachment certificate) {
        mailroom.take(orders.executed(to, school, order, reason, leftUndone, certificate));
    }

    /**
     * The order has been taken off control while the person still had something to do.
     *
     * @param reason   of closing, where one was asked for
     * @param released the tasks that the person had
     */
    public void orderClosed(Person to, School school, Order order, @Nullable String reason, List<String> released) {
        mailroom.take(orders.closed(to, school, order, reason, released));
    }

    /** The order has been declared void. */
    public void orderCancelled(Person to, School school, Order order, @Nullable String basis,
                               @Nullable String reason) {
        mailroom.take(orders.cancelled(to, school, order, basis, reason));
    }

    /** Paragraphs that are overdue since the same moment; none for an empty list. */
    public void itemsOverdue(Person to, School school, Order order, List<OverdueItem> items) {
        if (!items.isEmpty()) {
            mailroom.take(deadlines.overdue(to, school, order, items));
        }
    }

    /** Nobody has decided in time about a paragraph that is overdue by the order's own date. */
    public void overdueUndecided(Person to, School school, Order order, OverdueItem item) {
        mailroom.take(deadlines.undecided(to, school, order, item));
    }

    /** Somebody else has moved the deadline of a task that the recipient holds. */
    public void deadlineMoved(Person to, School school, Order order, MovedDeadline moved) {
        mailroom.take(deadlines.moved(to, school, order, moved));
    }

    /** A request for more time has been granted or refused. */
    public void extensionAnswered(Person to, School school, Order order, ExtensionAnswer answer) {
        mailroom.take(deadlines.answered(to, school, order, answer));
    }

    /** Somebody is going to be away, and somebody else does what is theirs. */
    public void substitutionRecorded(Person to, Substitution substitution) {
        mailroom.take(substitutions.recorded(to, substitution));
    }

    /** What somebody has to do, each working morning; a second one on the same day only if it says something else. */
    public void digest(Person to, MorningDigest digest) {
        mailroom.take(digests.draft(to, digest));
    }
}
