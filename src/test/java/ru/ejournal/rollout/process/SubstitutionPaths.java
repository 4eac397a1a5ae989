package ru.ejournal.rollout.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

/** Somebody is away: their tasks go to the substitute and come back. */
abstract class SubstitutionPaths extends ProcessTest {

    private static final String BASIS = "приказ № 15 от 25.09.2013";
    private final java.util.ArrayList<String> instances = new java.util.ArrayList<>();

    /** From the day of the order to 06.10.2013, a Sunday. */
    private static Map<String, Object> absence(String absent, String substitute) {
        return new HashMap<>(Map.of("substitutionAction", "оформить", "absent", absent, "substitute", substitute,
                "firstDay", "2013-09-24", "lastDay", "2013-10-06", "substitutionBasis", BASIS));
    }

    private String records(String login, Map<String, Object> form) {
        String instance = OrderPlay.acting(engine.getIdentityService(), login,
                () -> engine.getRuntimeService().startProcessInstanceByKey("substitution").getId());
        instances.add(instance);
        submits(login, instance, form);
        runJobs();
        return instance;
    }

    private void submits(String login, String instance, Map<String, Object> form) {
        Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
        OrderPlay.acting(engine.getIdentityService(), login, () -> {
            engine.getTaskService().complete(task.getId(), form);
            return null;
        });
    }

    /** Of the substitutions; those of the orders are run by their plays. */
    private void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return instances.stream().flatMap(instance -> engine.getManagementService().createJobQuery()
                .processInstanceId(instance).executable().list().stream()).toList();
    }

    @AfterEach
    void everybodyIsBack() {
        itIs("2020-01-01", "00:00");
        runJobs();
        assertThat(substitutions.active()).isEmpty();
        assertThat(groups("kazachenko")).containsExactly("deputy", "employee");
    }

    private List<String> groups(String login) {
        return engine.getIdentityService().createGroupQuery().groupMember(login).list().stream().map(group -> group.getId()).sorted().toList();
    }

    @Test
    void open_and_new_tasks_go_to_the_substitute_with_letters_and_come_back() {
        OrderPlay order = registered();
        records("secretary", absence("lebedev", "kazachenko"));
        order.runJobs();

        assertThat(order.taskOf("kazachenko", "item07_plan")).isNotNull();
        assertThat(groups("kazachenko")).containsExactly("deputy", "director", "employee");
        assertThat(letters(order)).singleElement().asString().startsWith("kazachenko: Новые задачи: ");
        order.completes("kazachenko", "item07_plan", FilledIn.ITEM07);
        assertThat(order.taskOf("kazachenko", "item08_submit_plan")).isNotNull();
        assertThat(item(order, "item08_submit_plan").performer()).isEqualTo("lebedev");
        letters(order);
        itIs("2013-10-07", "00:00");
        runJobs();
        order.runJobs();

        assertThat(order.taskOf("lebedev", "item08_submit_plan")).isNotNull();
        assertThat(order.openTasks()).filteredOn(task -> task.startsWith("kazachenko"))
                .containsExactly("kazachenko: acquaintance_sign", "kazachenko: item09_report");
    }

    /** The signature is nobody else's. */
    @Test
    void whoever_is_away_hears_themselves_that_their_own_task_goes_with_the_order() {
        OrderPlay order = registered();
        records("secretary", absence("class-04", "employee-01"));
        order.runJobs();
        newLetters(order);
        order.completes("lebedev", "item12_control", FilledIn.with(FilledIn.CLOSE, Map.of("closingReason", "Школа закрывается.")));

        List<LetterRow> letters = newLetters(order);
        assertThat(letters).filteredOn(letter -> letter.recipient().equals("class-04")).singleElement().satisfies(letter ->
                assertThat(letter.text()).contains("— Ознакомиться с документом и подписать").doesNotContain("(4 класс)"));
        assertThat(letters).filteredOn(letter -> letter.recipient().equals("employee-01")).singleElement().satisfies(letter ->
                assertThat(letter.text()).contains("— Ознакомиться с документом и подписать", "(4 класс)"));
    }

    @Test
    void both_and_the_director_hear_of_it_but_not_from_themselves() {
        registered();
        jdbc.update("delete from rollout_letter where kind = 'SUBSTITUTION'");
        records("secretary", absence("class-01", "class-02"));
        assertThat(told()).containsExactly("class-01", "class-02", "lebedev");
        jdbc.update("delete from rollout_letter where kind = 'SUBSTITUTION'");
        records("lebedev", absence("lebedev", "kazachenko"));
        assertThat(told()).containsExactly("kazachenko");
    }

    private List<String> told() {
        return jdbc.queryForList("select recipient from rollout_letter where kind = 'SUBSTITUTION' order by recipient", String.class);
    }

    @Test
    void the_record_says_as_whom_the_substitute_acted() {
        OrderPlay order = registered();
        records("secretary", absence("lebedev", "kazachenko"));
        order.runJobs().completes("kazachenko", "item07_plan", FilledIn.ITEM07);

        assertThat(items.changes(item(order, "item07_plan"))).extracting(ItemChange::kind, ItemChange::changedBy, ItemChange::capacity)
                .contains(tuple(Kind.EXECUTED, "kazachenko", "и.о. директора Казаченко Ф.С. (" + BASIS + ")"));
    }

    @Test
    void an_acting_director_approves_even_the_report_that_he_prepared_himself() {
        OrderPlay order = registered();
        records("secretary", absence("lebedev", "kazachenko"));
        order.runJobs().completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("kazachenko", "report_approval", FilledIn.APPROVED);

        assertThat(order.taskOf("brusilov", "report_acceptance")).isNotNull();
        assertThat(items.changes(item(order, "item09_report"))).extracting(ItemChange::kind, ItemChange::reason)
                .contains(tuple(Kind.APPROVED, "подготовил и утвердил и.о. директора Казаченко Ф.С. (" + BASIS + ")"));
    }

    @Test
    void the_deputys_post_stands_in_the_record_too() {
        OrderPlay order = registered();
        records("lebedev", absence("kazachenko", "employee-01"));
        order.runJobs().completes("employee-01", "item09_report", FilledIn.ITEM09);

        assertThat(items.changes(item(order, "item09_report"))).extracting(ItemChange::kind, ItemChange::capacity)
                .contains(tuple(Kind.PREPARED, "и.о. заместителя руководителя по УВР "
                        + organisation.person("employee-01").orElseThrow().fullName() + " (" + BASIS + ")"));
    }

    @Test
    void one_that_begins_and_ends_on_days_off_counts_from_its_first_to_its_last_day() {
        OrderPlay order = registered();
        Map<String, Object> weekend = absence("lebedev", "kazachenko");
        weekend.putAll(Map.of("firstDay", "2013-09-28", "lastDay", "2013-09-29"));
        records("secretary", weekend);
        assertThat(order.taskOf("lebedev", "item07_plan")).isNotNull();
        itIs("2013-09-28", "00:00");
        runJobs();
        assertThat(order.taskOf("kazachenko", "item07_plan")).isNotNull();
        itIs("2013-09-29", "23:59");
        runJobs();
        assertThat(order.taskOf("kazachenko", "item07_plan")).isNotNull();
        itIs("2013-09-30", "00:00");
        runJobs();
        order.runJobs();

        assertThat(order.taskOf("lebedev", "item07_plan")).isNotNull();
    }

    @Test
    void whoever_comes_back_early_gets_the_tasks_back_early() {
        OrderPlay order = registered();
        records("secretary", absence("lebedev", "kazachenko"));
        String id = String.valueOf(substitutions.active().get(0).id());
        records("secretary", new HashMap<>(Map.of("substitutionAction", "прекратить досрочно", "currentSubstitution", id)));
        order.runJobs();

        assertThat(order.taskOf("lebedev", "item07_plan")).isNotNull();
        assertThat(substitutions.active()).isEmpty();
        assertThat(groups("kazachenko")).containsExactly("deputy", "employee");
    }

    @Test
    void a_task_given_to_somebody_else_meanwhile_stays_theirs() {
        OrderPlay order = registered();
        records("secretary", absence("lebedev", "kazachenko"));
        Task plan = order.runJobs().taskOf("kazachenko", "item07_plan");
        order.acting("kazachenko", () -> {
            engine.getTaskService().setAssignee(plan.getId(), "employee-01");
            return null;
        });
        order.runJobs();
        itIs("2013-10-07", "00:00");
        runJobs();
        order.runJobs();

        assertThat(order.taskOf("employee-01", "item07_plan")).isNotNull();
        assertThat(item(order, "item07_plan").performer()).isEqualTo("employee-01");
    }

    @Test
    void whoever_began_by_mistake_leaves_nothing_behind() {
        String instance = records("secretary", new HashMap<>(Map.of("substitutionAction", "ничего, снять эту задачу")));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
        assertThat(substitutions.active()).isEmpty();
    }

    @Test
    void nonsense_is_refused_in_russian_and_nothing_is_written() {
        assertThat(refusal(absence("lebedev", "lebedev"))).contains("тот же человек");
        Map<String, Object> backwards = absence("lebedev", "kazachenko");
        backwards.put("lastDay", "2013-09-20");
        assertThat(refusal(backwards)).contains("раньше первого", "уже прошёл");
        assertThat(refusal(absence("lebedev", "secretary"))).contains("себя исполняющим обязанности директора не оформляют");
        assertThat(refusal(absence("lebedev", "brusilov"))).contains("«Кто замещает»");
        assertThat(refusal(absence("lebedev", "employee-01"))).contains("замещает заместитель директора. Поручить это другому может только сам директор");
        assertThat(refusal(absence("kazachenko", "class-01"))).contains("замещает заместитель директора");
        assertThat(refusal(Map.of("substitutionAction", "оформить"))).contains("«Кто отсутствует»", "«Основание»");
        assertThat(refusal(Map.of("substitutionAction", "прекратить досрочно"))).contains("«Что сделать»");
        records("secretary", absence("lebedev", "kazachenko"));
        assertThat(refusal(absence("kazachenko", "employee-01"))).contains("уже оформлено замещение: Казаченко Ф.С. (отсутствует Лебедев В.В.)");
    }

    private String refusal(Map<String, Object> form) {
        String instance = OrderPlay.acting(engine.getIdentityService(), "secretary",
                () -> engine.getRuntimeService().startProcessInstanceByKey("substitution").getId());
        Throwable refused = catchThrowable(() -> submits("secretary", instance, form));
        engine.getRuntimeService().deleteProcessInstance(instance, "refused");
        return refused.getMessage();
    }
}
