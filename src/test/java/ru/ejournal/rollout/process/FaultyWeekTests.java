package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.mail.MessagingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ru.ejournal.rollout.DatabaseAway;
import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.ReportInput;

/** A week of an order in fast forward, its people and jobs in any order, while the database fails now and then. */
@OnPostgres
class FaultyWeekTests extends ProcessTest {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyWeekTests.class);
    private static final int STEPS = 60;
    /** Whose forms always say something that is recorded. */
    private static final Set<String> TELLING = Set.of("item01_organise", "item03_regulation", "item04_instructions", "item07_plan",
            "item10_class", "item11_publish");
    /** Decisions that would end the week, and the sheet that the secretary keeps for all. */
    private static final Set<String> LEFT_ALONE = Set.of("item12_control", "acquaintance_record", "item06_appoint");

    private final long seed = Long.getLong("rollout.faults.seed", System.nanoTime() % 100_000);
    private final Random random = new Random(seed);
    private final List<Fact> known = new ArrayList<>();
    private DatabaseFaults faults;
    private OrderPlay order;
    private int happened;

    @BeforeEach
    void a_database_that_fails() {
        LOG.info("-Drollout.faults.seed={} repeats this week", seed);
        faults = new DatabaseFaults(jdbc, random);
    }

    @AfterEach
    void that_does_not() {
        faults.close();
    }

    @Test
    void nothing_is_lost_doubled_or_half_done() {
        order = registered();
        invariants("before the first step");
        for (int step = 1; step <= STEPS; step++) {
            String planned = random.nextInt(3) == 0 ? "nothing" : faults.plan();
            String what = "step %d of seed %d, %s".formatted(step, seed, planned);
            step(what);
            happened += faults.over() ? 1 : 0;
            invariants(what);
        }
        assertThat(happened).as("faults that happened").isGreaterThan(5);
        theRestFollows();
    }

    private void step(String what) {
        int dice = random.nextInt(10);
        if (dice < 6) {
            somebodySubmits(what);
        } else if (dice < 9) {
            due().forEach(this::run);
        } else {
            clock.pass(Duration.ofMinutes(30 + random.nextInt(300)));
        }
    }

    private void somebodySubmits(String what) {
        List<Task> open = tasks();
        if (open.isEmpty()) {
            return;
        }
        Task task = open.get(random.nextInt(open.size()));
        Appendix2 before = reports.draft(order.orderId());
        try {
            order.submits(task.getAssignee(), task, ValidInput.of(task.getTaskDefinitionKey()).get(0));
        } catch (RuntimeException failed) {
            assertThat(failed).as(what + ": " + task.getName()).hasMessage(DatabaseAway.TEXT);
            assertThat(facts.history(order.orderId())).as(what).isEqualTo(known);
            assertThat(reports.draft(order.orderId())).as(what).isEqualTo(before);
            assertThat(tasks()).as(what).extracting(Task::getId).contains(task.getId());
        }
    }

    private List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(order.orderId()).orderByTaskId().asc().list().stream()
                .filter(task -> !LEFT_ALONE.contains(task.getTaskDefinitionKey())).toList();
    }

    private List<Job> due() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(order.orderId()).list().stream()
                .map(ProcessInstance::getId).flatMap(instance -> engine.getManagementService().createJobQuery()
                        .processInstanceId(instance).executable().orderByJobId().asc().list().stream()).toList();
    }

    private List<Job> exhausted() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(order.orderId()).list().stream()
                .flatMap(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId())
                        .noRetriesLeft().list().stream()).toList();
    }

    /** What fails is tried again by the engine itself, later. */
    private void run(Job job) {
        if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() > 0) {
            try {
                engine.getManagementService().executeJob(job.getId());
            } catch (RuntimeException failed) {
                LOG.info("A job has failed: {}", failed.getMessage());
            }
        }
    }

    private void invariants(String what) {
        List<Fact> now = facts.history(order.orderId());
        assertThat(now).as(what).hasSizeGreaterThanOrEqualTo(known.size());
        assertThat(now.subList(0, known.size())).as("facts are append-only, " + what).isEqualTo(known);
        known.addAll(now.subList(known.size(), now.size()));
        assertThat(items.of(order.orderId())).filteredOn(item -> item.state() == ItemState.EXECUTED && TELLING.contains(item.taskId()))
                .allSatisfy(item -> assertThat(now).as(what + ": facts of " + item.label()).anyMatch(fact -> tells(fact, item)));
        assertThat(jdbc.queryForList("select message_id from rollout_letter group by message_id having count(*) > 1")).as(what).isEmpty();
        assertThat(reports.draft(order.orderId())).as("report = f(facts), " + what).isEqualTo(recomputed());
    }

    /** From the facts as this test has seen them come, in any order. */
    private Appendix2 recomputed() {
        List<Fact> seen = new ArrayList<>(known);
        Collections.shuffle(seen, random);
        return Appendix2.from(new ReportInput(Facts.of(seen), IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList(),
                LocalDate.now(clock.withZone(SCHOOL)), FilledIn.SCHOOL));
    }

    private static boolean tells(Fact fact, OrderItem item) {
        return fact.sourceItem().equals(item.taskId()) && Objects.equals(fact.schoolClass(), item.schoolClass());
    }

    /** However often the database has failed a job, nobody has to repeat it; every letter goes out under its own id. */
    private void theRestFollows() {
        assertThat(exhausted()).isEmpty();
        for (int i = 0; i < 6; i++) {
            due().forEach(this::run);
            clock.pass(Duration.ofMinutes(31));
        }
        order.runJobs();
        List<String> sent = newLetters(order).stream().map(LetterRow::messageId).toList();
        assertThat(jdbc.queryForObject("select count(*) from rollout_letter where order_id = ? and sent_at is null", Integer.class,
                order.orderId())).isZero();
        assertThat(new HashSet<>(delivered())).containsAll(sent);
    }

    private static List<String> delivered() {
        return Arrays.stream(MAIL.getReceivedMessages()).map(message -> {
            try {
                return message.getMessageID();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }
}
