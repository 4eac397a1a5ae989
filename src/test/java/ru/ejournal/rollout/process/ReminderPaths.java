package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.organisation.Substitutions;
import ru.ejournal.rollout.process.MorningPlay.Written;

/** What people read in the morning, and when they read nothing. */
abstract class ReminderPaths extends ProcessTest {

    @Autowired
    Substitutions substitutions;

    private MorningPlay morning;

    @BeforeEach
    void the_school_has_nothing_else_to_do() {
        morning = new MorningPlay(engine, jdbc);
        morning.begin("2013-09-24");
    }

    @AfterEach
    void everything_goes_on() {
        morning.end();
    }

    @Test
    void the_day_after_the_start_the_director_reads_what_is_due_soon_and_teachers_read_nothing() {
        OrderPlay order = registered();
        morning.written();
        itIs("2013-09-25", "08:00");

        assertThat(morning.comes()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lebedev");
            assertThat(letter.address()).isEqualTo("lebedev@lekarevo.example");
            assertThat(letter.subject()).isEqualTo("Напоминание на 25.09.2013: скоро 2");
            assertThat(letter.text()).isEqualTo("""
                    МБОУ «Лекаревская СОШ»

                    Здравствуйте!

                    Напоминание: среда, 25.09.2013

                    СКОРО

                    — 6. Подтвердить назначение ответственного лица
                      %1$s
                      Срок: пятница, 27.09.2013
                      Открыть: http://localhost:8080/task/%2$s

                    — 7. Разработать и утвердить план введения
                      %1$s
                      Срок: вторник, 01.10.2013
                      Открыть: http://localhost:8080/task/%3$s

                    Письмо отправлено автоматически, отвечать на него не нужно.
                    """.formatted(orders.get(order.orderId()).caption(), order.taskOf("lebedev", "item06_appoint").getId(),
                    order.taskOf("lebedev", "item07_plan").getId()));
        });
    }

    @Test
    void nobody_is_reminded_of_control_until_the_last_report_is_accepted() {
        OrderPlay order = registered().completes("kazachenko", "item09_report", FilledIn.ITEM09)
                .completes("lebedev", "report_approval", FilledIn.APPROVED);
        itIs("2014-01-09", "08:00");
        assertThat(digestOf("lebedev", morning.comes()).text()).doesNotContain("Контролировать");

        order.completes("brusilov", "report_acceptance", FilledIn.ACCEPTED);
        itIs("2014-01-10", "08:00");
        assertThat(digestOf("lebedev", morning.comes()).text()).contains("— 6. Контролировать исполнение приказа");
    }

    @Test
    void the_director_reads_who_is_late_with_what_and_the_late_read_it_too() {
        OrderPlay order = registered();
        order.completes("class-04", "item10_class", FilledIn.schoolClass());
        itIs("2013-12-26", "08:00");
        List<Written> letters = morning.comes();

        assertThat(digestOf("class-05", letters).text()).contains("ПРОСРОЧЕНО\n\n", "на 3 дня",
                "— 10. Провести работу в классе и указать сведения (5 класс)");
        assertThat(digestOf("lebedev", letters).text()).contains("ПРОСРОЧЕНО В ШКОЛЕ", "Казаченко Ф.С.:\n",
                "Классный руководитель 5 класса:\n\n— ",
                "Срок: понедельник, 23.12.2013, просрочено на 3 дня");
        assertThat(digestOf("lebedev", letters).text()).doesNotContain("(4 класс)");
        assertThat(digestOf("lebedev", letters).subject()).contains("в школе просрочено ");
        assertThat(digestOf("kazachenko", letters).text()).contains("ЗАВТРА\n\n— 9. Подготовить отчёт о введении",
                "Срок: суббота, 28.12.2013 (нерабочий день)").doesNotContain("В ШКОЛЕ");
    }

    @Test
    void whoever_acts_for_the_director_reads_who_is_late() {
        registered();
        long away = substitutions.record(MorningPlay.SCHOOL, "lebedev", "kazachenko", LocalDate.of(2013, 12, 24),
                LocalDate.of(2013, 12, 27), "директор", "приказ", "lebedev").id();
        substitutions.begin(away);
        itIs("2013-12-26", "08:00");
        List<Written> letters = morning.comes();
        substitutions.end(away);

        assertThat(digestOf("kazachenko", letters).text()).contains("ПРОСРОЧЕНО В ШКОЛЕ", "Классный руководитель 5 класса:");
        assertThat(digestOf("lebedev", letters).text()).doesNotContain("ПРОСРОЧЕНО В ШКОЛЕ");
    }

    @Test
    void a_letter_for_somebody_without_email_goes_to_the_secretary_and_has_no_links() {
        registered();
        itIs("2013-12-23", "08:00");
        Written letter = digestOf("employee-02", morning.comes());

        assertThat(letter.address()).isEqualTo("secretary@lekarevo.example");
        assertThat(letter.subject()).endsWith("(передать на бумаге: Сотрудник школы)");
        assertThat(letter.text()).contains("СЕГОДНЯ\n\n— Ознакомиться с документом и подписать (приказ)")
                .doesNotContain("/task/");
        assertThat(letter.html()).doesNotContain("/task/");
    }

    @Test
    void nobody_is_written_to_on_a_day_off_and_what_was_missed_is_told_in_one_letter() {
        registered();
        itIs("2013-09-28", "09:00");
        assertThat(morning.comes()).filteredOn(Written::digest).isEmpty();
        assertThat(morning.through(MorningPlay.SCHOOL)).isEqualTo("2013-09-24");
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-09-30T02:00:00Z");

        itIs("2013-09-30", "11:00");
        assertThat(morning.comes()).filteredOn(Written::digest).extracting(Written::recipient).as("the officer on a Monday")
                .containsExactly("lebedev", "brusilov");
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-10-01T02:00:00Z");
    }

    @Test
    void a_second_run_on_the_same_day_writes_only_to_those_for_whom_something_has_changed() {
        OrderPlay order = registered();
        itIs("2013-09-25", "08:00");
        morning.comes();
        assertThat(morning.comes()).filteredOn(Written::digest).isEmpty();

        itIs("2013-09-25", "15:00");
        moved(order, "class-05", "item10_class", "2013-09-26");
        assertThat(morning.comes()).filteredOn(Written::digest).extracting(Written::recipient).containsExactly("class-05");
        moved(order, "item03_regulation", "2013-10-03");
        assertThat(digestOf("lebedev", morning.comes()).text()).contains("— 3. Утвердить положение", "— 6. ", "— 7. ");
        assertThat(morning.comes()).filteredOn(Written::digest).isEmpty();

        itIs("2013-09-26", "08:00");
        assertThat(digestOf("lebedev", morning.comes()).text()).contains("— 6. ", "— 7. ").doesNotContain("— 3. ");
    }

    @Test
    void a_second_run_goes_back_as_far_as_the_first() {
        registered();
        itIs("2013-09-25", "08:00");
        morning.comes();
        itIs("2013-09-27", "08:00");
        assertThat(digestOf("lebedev", morning.comes()).text()).as("its third day before was missed").contains("СКОРО\n\n— 7. ");

        assertThat(morning.comes()).filteredOn(Written::digest).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_an_hour_brings_no_second_letter() {
        registered();
        itIs("2013-09-25", "08:00");
        assertThat(morning.comes()).filteredOn(Written::digest).hasSize(1);
        itIs("2013-09-25", "07:00");

        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-09-26T02:00:00Z");
        assertThat(morning.comes()).filteredOn(Written::digest).isEmpty();
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-09-26T02:00:00Z");
    }

    @Test
    void a_deadline_moved_before_on_and_after_its_day_is_told_as_it_is_now() {
        OrderPlay order = registered().completes("lebedev", "item06_appoint", FilledIn.ITEM06);
        quiet("2013-09-25", "2013-09-26", "2013-09-27");
        moved(order, "item07_plan", "2013-10-04");
        quiet("2013-09-30");
        assertThat(morningOf("2013-10-01", "lebedev")).contains("СКОРО", "Срок: пятница, 04.10.2013");

        itIs("2013-10-04", "10:00");
        moved(order, "item07_plan", "2013-10-08");
        assertThat(morningOf("2013-10-07", "lebedev")).contains("ЗАВТРА", "Срок: вторник, 08.10.2013");

        assertThat(morningOf("2013-10-10", "lebedev")).contains("просрочено на 2 дня");
        moved(order, "item07_plan", "2013-10-11");
        assertThat(morningOf("2013-10-11", "lebedev")).contains("СЕГОДНЯ", "Срок: пятница, 11.10.2013")
                .doesNotContain("просрочено");
    }

    @Test
    void an_order_registered_after_its_own_deadlines_brings_one_letter_a_person() {
        itIs("2013-12-25", "12:00");
        Map<String, Object> late = new HashMap<>(Map.of("orderDate", "2013-09-24", "reportDates", FilledIn.dates("2013-12-28"),
                "deadline_item06_appoint", "2013-09-27", "deadline_item07_plan", "2013-10-01",
                "deadline_item08_submit_plan", "2013-10-01"));
        for (String item : List.of("item01_organise", "item02_conditions", "item03_regulation", "item04_instructions",
                "item05_acquaint", "item10_class", "item11_publish", "order_acquaintance")) {
            late.put("deadline_" + item, "2013-12-23");
        }
        registered(late);
        itIs("2013-12-26", "08:00");
        List<Written> letters = morning.comes().stream().filter(Written::digest).toList();

        assertThat(letters).extracting(Written::recipient).doesNotHaveDuplicates().contains("lebedev", "class-01", "class-11");
        assertThat(digestOf("class-01", letters).subject()).isEqualTo("Напоминание на 26.12.2013: просрочено 2");
    }

    @Test
    void between_two_years_nobody_is_written_to_for_eleven_days() {
        itIs("2025-12-31", "08:00");
        morning.comes();

        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2026-01-12T03:00:00Z");
        assertThat(morning.timer(null).getDuedate()).isEqualTo("2026-01-12T03:00:00Z");
    }

    @Test
    void a_changed_table_counts_from_the_next_morning_on_without_a_restart() throws Exception {
        OrderPlay order = registered().completes("lebedev", "item06_appoint", FilledIn.ITEM06);
        String table = Files.readString(Path.of("processes/reminder-policy.dmn"));
        Deployment changed = engine.getRepositoryService().createDeployment()
                .addString("reminder-policy.dmn", table.replace("7, 3, 1", "70, 4")).deploy();
        try {
            assertThat(morningOf("2013-09-25", "lebedev")).contains("— 7. ", "— 3. Утвердить положение")
                    .contains("Срок: понедельник, 23.12.2013");
        } finally {
            engine.getRepositoryService().deleteDeployment(changed.getId(), true);
        }
        order.completes("lebedev", "item07_plan", FilledIn.ITEM07);
    }

    @Test
    void those_who_oversee_see_the_table_in_cockpit_and_teachers_do_not() {
        OrderPlay order = registered();

        assertThat(List.of("lebedev", "kazachenko", "brusilov", "admin")).allMatch(login -> tables(order, login) > 0);
        assertThat(tables(order, "class-01")).isZero();
    }

    private long tables(OrderPlay order, String login) {
        return order.acting(login, () -> engine.getRepositoryService().createDecisionDefinitionQuery()
                .decisionDefinitionKey("reminder-policy").latestVersion().count());
    }

    @Test
    void a_table_that_says_something_unknown_fails_with_a_message_and_is_tried_again() throws Exception {
        registered();
        String table = Files.readString(Path.of("processes/reminder-policy.dmn"));
        Deployment changed = engine.getRepositoryService().createDeployment()
                .addString("reminder-policy.dmn", table.replace("\"soon\"", "\"скоро\"")).deploy();
        itIs("2013-09-25", "08:00");
        try {
            assertThatThrownBy(morning::comes).hasMessageContaining("reminder-policy: нет напоминания «скоро»");
        } finally {
            engine.getRepositoryService().deleteDeployment(changed.getId(), true);
        }
        assertThat(morning.comes()).filteredOn(Written::digest).hasSize(1);
    }

    @Test
    void the_administrator_who_executes_the_job_by_hand_sends_everybodys_digest() {
        OrderPlay order = registered();
        itIs("2013-12-20", "17:00");
        List<Written> letters = order.acting("admin", morning::comes);

        assertThat(letters).filteredOn(Written::digest).extracting(Written::recipient)
                .contains("lebedev", "class-01", "class-11", "secretary", "employee-01", "employee-02").doesNotHaveDuplicates();
    }

    @Test
    void names_that_people_type_stay_names() {
        OrderPlay order = registered();
        Task task = order.taskOf("lebedev", "item07_plan");
        task.setName("7. План\r\nBcc: evil@example.org\n\n— <script>alert(1)</script> ${1+1}");
        engine.getTaskService().saveTask(task);
        itIs("2013-09-25", "08:00");
        Written letter = digestOf("lebedev", morning.comes());

        assertThat(letter.text()).contains("— 7. План Bcc: evil@example.org — <script>alert(1)</script> ${1+1}\n");
        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt; ${1+1}");
    }

    /** What the director is told on these mornings does not matter here. */
    private void quiet(String... days) {
        for (String day : days) {
            itIs(day, "08:00");
            morning.comes();
        }
    }

    private String morningOf(String day, String login) {
        itIs(day, "08:00");
        return digestOf(login, morning.comes()).text();
    }

    static Written digestOf(String login, List<Written> letters) {
        return letters.stream().filter(Written::digest).filter(letter -> letter.recipient().equals(login)).findFirst()
                .orElseThrow(() -> new AssertionError("No digest for " + login + " among " + letters));
    }

    private void moved(OrderPlay order, String taskId, String day) {
        moved(order, "lebedev", taskId, day);
    }

    /** The task, its item and its timer. */
    private void moved(OrderPlay order, String login, String taskId, String day) {
        Task task = order.taskOf(login, taskId);
        Deadline deadline = new Deadline(LocalDate.parse(day), SCHOOL);
        engine.getTaskService().setDueDate(task.getId(), Date.from(deadline.lastSecond()));
        items.inTask(task.getId()).filter(item -> !item.deadline().equals(deadline.day()))
                .ifPresent(item -> items.move(item, deadline.day(), null, "lebedev"));
        order.timers(taskId + "_deadline").stream().filter(job -> job.getExecutionId().equals(task.getExecutionId()))
                .forEach(job -> engine.getManagementService().setJobDuedate(job.getId(), Date.from(deadline.passed())));
    }
}
