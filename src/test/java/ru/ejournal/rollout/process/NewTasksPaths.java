package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tasks that appear together are announced in one letter a person, whichever transactions they appear in. */
abstract class NewTasksPaths extends ProcessTest {

    private MorningPlay school;

    /** The job executor would run what other tests have left. */
    @BeforeEach
    void the_school_has_nothing_else_to_do() {
        school = new MorningPlay(engine, jdbc);
        school.begin("2013-09-24");
    }

    @AfterEach
    void everything_goes_on() {
        school.end();
    }

    @Test
    void tasks_given_one_after_the_other_are_announced_in_one_letter() {
        OrderPlay order = registered();
        gives(order, "3", "class-01");
        gives(order, "4", "class-01");

        assertThat(newLetters(order.runJobs())).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("class-01");
            assertThat(letter.subject()).startsWith("Новые задачи: 2");
            assertThat(letter.text()).contains("(3 класс)", "(4 класс)");
        });
    }

    @Test
    void a_task_that_has_gone_on_to_somebody_else_is_announced_to_them_alone() {
        OrderPlay order = registered();
        gives(order, "3", "class-01");
        gives(order, "3", "class-02");

        assertThat(newLetters(order.runJobs())).extracting(LetterRow::recipient).containsExactly("class-02");
    }

    @Test
    void a_task_that_is_done_meanwhile_is_not_announced() {
        OrderPlay order = registered();
        gives(order, "3", "class-01");
        order.submits("class-01", taskOfClass(order, "3"), FilledIn.schoolClass());

        assertThat(letters(order.runJobs())).isEmpty();
    }

    @Test
    void somebody_who_gets_a_task_back_hears_of_it_again() {
        OrderPlay order = registered();
        gives(order, "3", "class-01");
        letters(order.runJobs());
        itIs("2013-09-25", "10:00");
        gives(order, "3", "class-02");
        letters(order.runJobs());
        itIs("2013-09-26", "10:00");
        gives(order, "3", "class-01");

        assertThat(newLetters(order.runJobs())).extracting(LetterRow::recipient).containsExactly("class-01");
    }

    @Test
    void what_is_announced_is_what_the_task_is_now() {
        OrderPlay order = registered();
        gives(order, "3", "class-01");
        Task task = taskOfClass(order, "3");
        task.setName("10. Другое название");
        engine.getTaskService().saveTask(task);

        assertThat(letters(order.runJobs())).containsExactly("class-01: Новая задача: 10. Другое название, до 23.12.2013");
    }

    @RepeatedTest(2)
    void on_the_day_that_an_order_starts_each_person_gets_one_letter_however_many_threads_there_are() {
        OrderPlay order = opened("lebedev");
        Task registration = order.runJobs().taskOf("lebedev", "register_order");
        whileJobsRun(() -> {
            order.submits("lebedev", registration, Map.of("number", number()));
            await().atMost(Duration.ofSeconds(60)).until(() -> announced(order) >= 14 && nothingToSend(order));
        });

        List<LetterRow> letters = newLetters(order);
        assertThat(letters).extracting(LetterRow::recipient).doesNotHaveDuplicates()
                .containsAll(FilledIn.teachers()).contains("kazachenko", "secretary", "employee-01", "employee-02");
        assertThat(letters).filteredOn(letter -> letter.recipient().equals("class-05")).singleElement()
                .satisfies(letter -> assertThat(letter.subject()).startsWith("Новые задачи: 2"));
    }

    @RepeatedTest(2)
    void eight_transactions_and_several_threads_make_one_letter() {
        OrderPlay order = registered();
        for (int schoolClass = 2; schoolClass <= 9; schoolClass++) {
            gives(order, String.valueOf(schoolClass), "class-01");
        }
        whileJobsRun(() -> await().atMost(Duration.ofSeconds(60)).until(() -> nothingToSend(order)));

        assertThat(newLetters(order)).singleElement()
                .satisfies(letter -> assertThat(letter.subject()).startsWith("Новые задачи: 8"));
        assertThat(jdbc.queryForObject("select count(*) from rollout_unannounced_task where order_id = ?", Long.class,
                order.orderId())).isZero();
    }

    private void whileJobsRun(Runnable deed) {
        JobExecutor executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.setWaitTimeInMillis(100);
        executor.setMaxWait(200);
        executor.start();
        try {
            deed.run();
        } finally {
            executor.shutdown();
        }
    }

    private long announced(OrderPlay order) {
        return jdbc.queryForObject("select count(*) from rollout_letter where order_id = ? and sent_at is not null",
                Long.class, order.orderId());
    }

    private boolean nothingToSend(OrderPlay order) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(order.orderId()).list()
                .stream().allMatch(instance -> engine.getManagementService().createJobQuery()
                        .processInstanceId(instance.getId()).executable().count() == 0);
    }

    /** As the director does in Tasklist. */
    private void gives(OrderPlay order, String schoolClass, String login) {
        order.acting("lebedev", () -> {
            engine.getTaskService().setAssignee(taskOfClass(order, schoolClass).getId(), login);
            return null;
        });
    }

    private Task taskOfClass(OrderPlay order, String schoolClass) {
        return order.open("item10_class").stream().filter(task -> task.getName().contains("(" + schoolClass + " класс)"))
                .findFirst().orElseThrow();
    }
}
