package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Two nodes and their PostgreSQL, and what befalls them. One story: each test goes on with what the one before has left,
 * since a start takes longer than most of what is tested.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsInRealJvmsTests {

    private static final int CLASSES = 50;
    private static final int SCHOOLS = 200;

    @TempDir
    static Path folder;

    private final long seed = Long.getLong("rollout.faults.seed", System.nanoTime() % 100_000);
    private final Random random = new Random(seed);
    private TwoNodes nodes;
    private NodesDatabase database;
    private String order;

    @BeforeAll
    void two_nodes() {
        LoggerFactory.getLogger(getClass()).info("-Drollout.faults.seed={} repeats the moments of this run", seed);
        nodes = new TwoNodes(folder);
        database = nodes.database;
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @AfterEach
    void nothingIsThereTwice() {
        assertThat(database.doubles()).as("seed " + seed).isEmpty();
    }

    @Test
    @Order(1)
    void two_nodes_that_start_on_an_empty_database_make_everything_once() {
        assertThat(database.count("select count(*) from act_re_deployment")).isOne();
        assertThat(database.count("select count(*) from rollout_order")).as("the first order").isOne();
        assertThat(database.count("select count(*) from act_ru_filter")).isEqualTo(4);
        assertThat(database.count("select count(*) from act_id_user where id_ = 'admin'")).isOne();
        assertThat(database.count("select count(*) from (select group_id_, user_id_, resource_type_, resource_id_ "
                + "from act_ru_authorization group by 1, 2, 3, 4 having count(*) > 1) twice")).isZero();
        assertThat(database.count("select count(*) from act_re_procdef where version_ > 1")).isZero();
    }

    @Test
    @Order(2)
    void fifty_class_teachers_submit_at_once() throws Exception {
        database.classes(CLASSES);
        order = nodes.order(CLASSES);
        Map<String, String> tasks = database.tasks(order, "item10_class");
        List<Callable<Colleague.Answer>> deeds = new ArrayList<>();
        tasks.forEach((task, login) -> {
            Colleague teacher = nodes.person(deeds.size() % 2, login);
            deeds.add(() -> teacher.submits(task, form(Integer.parseInt(login.substring(6)))));
        });

        assertThat(atOnce(deeds)).allMatch(Colleague.Answer::done);
        Map<String, List<Integer>> given = database.parents(order);
        assertThat(given).hasSize(CLASSES);
        IntStream.rangeClosed(1, CLASSES).forEach(n -> assertThat(given.get("class-%02d".formatted(n))).containsExactly(100 + n));
    }

    @Test
    @Order(3)
    void of_two_windows_with_the_same_task_one_wins_and_the_other_is_told() throws Exception {
        for (Map.Entry<String, String> task : first(5, database.tasks(order, "acquaintance_sign"))) {
            Map<String, Object> signed = Map.of("acquainted", true);
            List<Callable<Colleague.Answer>> both = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                Colleague window = nodes.person(node, task.getValue());
                both.add(() -> window.submits(task.getKey(), signed));
            }
            List<Colleague.Answer> answers = atOnce(both);
            assertThat(answers).filteredOn(Colleague.Answer::done).hasSize(1);
            assertThat(answers).filteredOn(answer -> !answer.done()).singleElement().satisfies(FaultsInRealJvmsTests::tellsInRussian);
        }
    }

    @Test
    @Order(4)
    void a_task_that_is_reassigned_while_it_is_completed_is_either() throws Exception {
        order = nodes.order(CLASSES);
        Colleague director = nodes.person(0, "lebedev");
        for (Map.Entry<String, String> task : first(8, database.tasks(order, "item10_class"))) {
            Colleague teacher = nodes.person(1, task.getValue());
            List<Colleague.Answer> answers = atOnce(List.of(() -> teacher.submits(task.getKey(), form(7)),
                    () -> director.reassigns(task.getKey(), "kazachenko")));

            assertThat(answers).anyMatch(Colleague.Answer::done).filteredOn(answer -> !answer.done()).allSatisfy(FaultsInRealJvmsTests::tellsInRussian);
            boolean open = database.tasks(order, "item10_class").containsKey(task.getKey());
            assertThat(open).isEqualTo(!answers.get(0).done());
            assertThat(database.parents(order).containsKey(task.getValue())).isEqualTo(answers.get(0).done());
            if (open) {
                assertThat(database.tasks(order, "item10_class")).containsEntry(task.getKey(), "kazachenko");
                nodes.person(0, "kazachenko").submits(task.getKey(), form(8));
            }
        }
    }

    @Test
    @Order(5)
    void a_node_is_killed_while_tasks_are_completed() throws Exception {
        Workload work = new Workload(nodes, order, 8);
        int enough = 5 + random.nextInt(15);
        nodes.node(0).until(enough + " are acknowledged", () -> work.acknowledged().size() >= enough);
        nodes.node(1).kill();
        // Comes back with a clock that is wrong, and keeps it for the rest of the story. What such a node has locked stays
        // locked for as much longer, should it die: it is the other one that is killed from now on.
        nodes.start(1, "--test.clock-ahead=PT10M");
        work.done();
        nodes.node(1).ready();

        everyAcknowledgedFormIsStored(work);
        assertThat(nodes.node(1).said("Часы этого узла впереди часов базы данных на")).isPositive();
    }

    @Test
    @Order(6)
    void a_node_is_killed_while_two_hundred_schools_are_opened() {
        database.schools(SCHOOLS);
        Colleague officer = nodes.person(1, "brusilov");
        String district = TwoNodes.key(officer.starts("district-order"));
        List<String> schools = IntStream.rangeClosed(1, SCHOOLS).mapToObj(n -> "s" + n).toList();
        assertThat(officer.submits(nodes.taskOf(district, "register_district_order"), Map.of("number", "01/10-500", "schools", schools)))
                .matches(Colleague.Answer::done);
        int enough = 10 + random.nextInt(120);
        nodes.node(1).until(enough + " schools are open", () -> opened() >= enough);
        nodes.node(0).kill();
        nodes.start(0);

        nodes.node(1).until("all schools are open", () -> opened() == SCHOOLS);
        nodes.node(0).ready();
        assertThat(database.count("select count(*) from rollout_district_school where state = 'STARTED' and school_order_id is not null")).isEqualTo(SCHOOLS);
        assertThat(database.count("select count(distinct tenant_id_) from act_ru_task where task_def_key_ = 'register_order' and tenant_id_ like 's%'")).isEqualTo(SCHOOLS);
    }

    @Test
    @Order(7)
    void the_database_stops_at_once_under_load_and_comes_back() throws Exception {
        order = nodes.order(CLASSES);
        Map.Entry<String, String> open = first(1, database.tasks(order, "acquaintance_sign")).get(0);
        Colleague signatory = nodes.person(0, open.getValue());
        Workload work = new Workload(nodes, order, 8);
        nodes.node(0).until("some are acknowledged", () -> work.acknowledged().size() >= 3 + random.nextInt(10));
        nodes.postgres.stopImmediately();

        nodes.node(0).until("the node takes itself out", () -> readiness(0) == 503);
        assertThat(new Colleague(nodes.node(0).port()).asks("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(signatory.submits(open.getKey(), Map.of("acquainted", true))).satisfies(FaultsInRealJvmsTests::tellsInRussian)
                .extracting(Colleague.Answer::status).isEqualTo(503);
        assertThat(nodes.person(0, "lebedev").opens("/orders")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("База данных недоступна").doesNotContain("Exception");
        });
        nodes.postgres.startAgain();
        work.done();

        everyAcknowledgedFormIsStored(work);
        assertThat(work.others()).allSatisfy(FaultsInRealJvmsTests::tellsInRussian);
        nodes.node(0).until("both nodes are back", () -> readiness(0) == 200 && readiness(1) == 200);
        assertThat(signatory.submits(open.getKey(), Map.of("acquainted", true))).matches(Colleague.Answer::done);
    }

    @Test
    @Order(8)
    void the_network_to_the_database_is_cut_and_slow() throws Exception {
        order = nodes.order(CLASSES);
        nodes.network(0).slow(5);
        for (Map.Entry<String, String> task : first(6, database.tasks(order, "item10_class"))) {
            Colleague teacher = nodes.person(0, task.getValue());
            Future<Colleague.Answer> answer = soon(() -> teacher.submits(task.getKey(), form(9)));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            nodes.network(0).cut();
            if (random.nextBoolean()) {
                nodes.network(0).repair();
            }
            assertThat(answer.get(60, TimeUnit.SECONDS)).satisfiesAnyOf(given -> assertThat(given.done()).isTrue(), FaultsInRealJvmsTests::tellsInRussian);
            nodes.network(0).repair();
            nodes.node(0).until("the node is back", () -> readiness(0) == 200);
            assertThat(database.tasks(order, "item10_class").containsKey(task.getKey())).as("half done, seed " + seed)
                    .isNotEqualTo(database.parents(order).containsKey(task.getValue()));
        }
        Workload rest = new Workload(nodes, order, 4);
        rest.done();
        everyAcknowledgedFormIsStored(rest);
    }

    @Test
    @Order(9)
    void in_the_end_everything_has_been_done_once() {
        nodes.settled();

        assertThat(database.count("select count(*) from rollout_letter where sent_at is null")).isZero();
        assertThat(database.count("select count(*) from act_ru_incident")).isZero();
        assertThat(database.strings("select i.order_id || ' ' || i.school_class from rollout_order_item i where task_id = 'item10_class' "
                + "and state = 'EXECUTED' and not exists (select 1 from rollout_fact f where f.order_id = i.order_id "
                + "and f.school_class = i.school_class and f.fact_key = 'parents')")).as("executed without facts").isEmpty();
        assertThat(database.strings("select school_class from rollout_order_item where task_id = 'item10_class' and order_id = '" + order
                + "' and state <> 'EXECUTED'")).isEmpty();
    }

    private int readiness(int node) {
        return new Colleague(nodes.node(node).port()).asks("/actuator/health/readiness").status();
    }

    private int opened() {
        return database.count("select count(*) from rollout_district_school where state = 'STARTED'");
    }

    private void everyAcknowledgedFormIsStored(Workload work) {
        Map<String, List<Integer>> given = database.parents(order);
        assertThat(given).as("seed " + seed).hasSize(CLASSES);
        work.acknowledged().forEach((login, figure) -> assertThat(given.get(login)).as(login).containsExactly(figure));
    }

    /** No answer at all is what a killed node gives. */
    private static void tellsInRussian(Colleague.Answer answer) {
        assertThat(answer.status()).isIn(0, 400, 403, 404, 503);
        if (answer.status() != 0) {
            assertThat(answer.body()).containsPattern("[а-я]{4}").doesNotContain("at org.", "SQL", "JDBC");
        }
    }

    private static Map<String, Object> form(int number) {
        Map<String, Object> form = new HashMap<>(FilledIn.schoolClass());
        form.put("parents", 100 + number);
        return form;
    }

    private static List<Map.Entry<String, String>> first(int count, Map<String, String> tasks) {
        Iterator<Map.Entry<String, String>> some = tasks.entrySet().iterator();
        return IntStream.range(0, count).mapToObj(i -> some.next()).toList();
    }

    private static <T> Future<T> soon(Callable<T> deed) {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Future<T> future = one.submit(deed);
        one.shutdown();
        return future;
    }

    private static List<Colleague.Answer> atOnce(List<Callable<Colleague.Answer>> deeds) throws Exception {
        CyclicBarrier now = new CyclicBarrier(deeds.size());
        List<Future<Colleague.Answer>> answers = new ArrayList<>();
        for (Callable<Colleague.Answer> deed : deeds) {
            answers.add(soon(() -> {
                now.await();
                return deed.call();
            }));
        }
        List<Colleague.Answer> all = new ArrayList<>();
        for (Future<Colleague.Answer> answer : answers) {
            all.add(answer.get(120, TimeUnit.SECONDS));
        }
        return all;
    }
}
