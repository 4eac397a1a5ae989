package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemState;

/** Each has their own thread and their own rights; none of them notices the others. */
abstract class TwentyPeople extends ProcessTest {

    private static final Map<String, Map<String, ?>> DIRECTOR = Map.of("item01_organise", FilledIn.ITEM01,
            "item02_conditions", FilledIn.ITEM02, "item03_regulation", FilledIn.ITEM03,
            "item04_instructions", FilledIn.ITEM04, "item06_appoint", FilledIn.ITEM06,
            "item07_plan", FilledIn.ITEM07, "item11_publish", FilledIn.ITEM11);

    @RepeatedTest(2)
    void twenty_people_completing_tasks_of_one_order_at_the_same_moment_all_succeed() throws Exception {
        OrderPlay order = registered();
        List<Deed> deeds = new ArrayList<>();
        order.open("item10_class").forEach(task -> deeds.add(new Deed(task, FilledIn.schoolClass())));
        List.of("item01_organise", "item02_conditions", "item03_regulation", "item07_plan").forEach(item ->
                deeds.add(new Deed(order.taskOf("lebedev", item), DIRECTOR.get(item))));
        deeds.add(new Deed(order.taskOf("kazachenko", "item09_report"), FilledIn.ITEM09));
        for (String employee : List.of("secretary", "employee-01", "employee-02", "class-11")) {
            deeds.add(new Deed(order.taskOf(employee, "acquaintance_sign"), FilledIn.SIGNED));
        }
        assertThat(deeds).hasSize(20);
        atTheSameMoment(order, deeds);

        assertThat(order.open("item10_class")).isEmpty();
        assertThat(order.open("acquaintance_sign")).hasSize(12);
        assertThat(items.of(order.orderId())).filteredOn(item -> item.state() == ItemState.EXECUTED).hasSize(15);
    }

    @Test
    void everything_that_is_open_is_completed_at_the_same_moment() throws Exception {
        OrderPlay order = registered();
        List<Deed> deeds = new ArrayList<>();
        order.open("item10_class").forEach(task -> deeds.add(new Deed(task, FilledIn.schoolClass())));
        order.open("acquaintance_sign").forEach(task -> deeds.add(new Deed(task, FilledIn.SIGNED)));
        DIRECTOR.forEach((item, form) -> deeds.add(new Deed(order.taskOf("lebedev", item), form)));
        atTheSameMoment(order, deeds);

        assertThat(item(order, "order_acquaintance").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(order.openTasks()).containsExactly("kazachenko: item05_acquaint", "kazachenko: item09_report",
                "lebedev: item08_submit_plan", "lebedev: item12_control");
    }

    /** What one person is about to submit. */
    private record Deed(Task task, Map<String, ?> form) {
    }

    private static void atTheSameMoment(OrderPlay order, List<Deed> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        CyclicBarrier now = new CyclicBarrier(deeds.size());
        try {
            List<Future<?>> submitted = new ArrayList<>();
            for (Deed deed : deeds) {
                submitted.add(people.submit(() -> {
                    now.await();
                    order.submits(deed.task().getAssignee(), deed.task(), deed.form());
                    return null;
                }));
            }
            for (int i = 0; i < deeds.size(); i++) {
                Task task = deeds.get(i).task();
                assertThat(submitted.get(i)).as(task.getAssignee() + " completes " + task.getName())
                        .succeedsWithin(java.time.Duration.ofSeconds(60));
            }
        } finally {
            people.shutdownNow();
        }
        order.runJobs();
    }
}
