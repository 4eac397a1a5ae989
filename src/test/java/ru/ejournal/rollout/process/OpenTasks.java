package ru.ejournal.rollout.process;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** A few orders, played so far that every task of the models is open in one of them. */
final class OpenTasks {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

    private static final Map<ProcessEngine, OpenTasks> OPENED = new WeakHashMap<>();

    private final ProcessEngine engine;
    private final Map<String, Task> tasks = new HashMap<>();

    /** They serve all tests that only try and are refused. */
    static synchronized OpenTasks of(ProcessEngine engine) {
        OpenTasks opened = OPENED.get(engine);
        if (opened == null) {
            opened = new OpenTasks(engine);
            OPENED.put(engine, opened);
        }
        return opened;
    }

    /** For a test that completes some of them. */
    static OpenTasks anew(ProcessEngine engine) {
        return new OpenTasks(engine);
    }

    private OpenTasks(ProcessEngine engine) {
        this.engine = engine;
        remember(OrderPlay.openedBy(engine, "lebedev"), "lebedev", "register_order");
        begun();
        deadlines();
        reportPrepared();
        reportAndPlanSent();
        ofDistrict();
    }

    /** The school is dropped at once: nobody's later order is to carry this one out. */
    private void ofDistrict() {
        tasks.put("register_district_order", OrderPlay.openedBy(engine, "brusilov", "district-order")
                .taskOf("brusilov", "register_district_order"));
        OrderPlay order = OrderPlay.openedBy(engine, "brusilov", "district-order").completes("brusilov", "register_district_order",
                Map.of("number", "РОО-" + NUMBERS.incrementAndGet(), "schools", java.util.List.of("lekarevo")));
        order.completes("brusilov", "district_control", Map.of("districtAction", "исключить школу",
                "droppedSchool", "lekarevo", "dropReason", "по ошибке"));
        remember(order, "brusilov", "district_control");
        remember(order, "brusilov", "consolidated_report");
    }

    /** The task as it stands now. */
    Task task(String taskId) {
        return engine.getTaskService().createTaskQuery().taskId(tasks.get(taskId).getId()).singleResult();
    }

    String form(String taskId) {
        return taskId.equals("correction_enter") ? "item09_report" : taskId;
    }

    /** The task's performer completes it. */
    void completes(Task task, Map<String, ?> filledIn) {
        OrderPlay.acting(engine.getIdentityService(), task.getAssignee(), () -> {
            engine.getTaskService().complete(task.getId(), Fields.variables(filledIn));
            return null;
        });
    }

    static OrderPlay registered(ProcessEngine engine) {
        return OrderPlay.openedBy(engine, "lebedev")
                .completes("lebedev", "register_order", Map.of("number", "ВВОД-" + NUMBERS.incrementAndGet()));
    }

    private void begun() {
        OrderPlay order = registered(engine);
        for (String item : new String[] {"item01_organise", "item02_conditions", "item03_regulation", "item04_instructions",
                "item06_appoint", "item07_plan", "item11_publish", "item12_control"}) {
            remember(order, "lebedev", item);
        }
        remember(order, "kazachenko", "item09_report");
        remember(order, "class-05", "item10_class");
        remember(order, "class-05", "acquaintance_sign");
        remember(order, "secretary", "acquaintance_record");
        tasks.put("substitution_order", substitution());
    }

    private void deadlines() {
        OrderPlay order = registered(engine).fireTimer("item10_class_deadline");
        remember(order, "lebedev", "overdue_decision");
        tasks.put("extension_request", order.asksForTime("class-05", order.taskOf("class-05", "item10_class")));
        order.completes("class-06", order.asksForTime("class-06", order.taskOf("class-06", "item10_class")),
                ValidInput.of("extension_request").get(0));
        remember(order, "lebedev", "extension_decision");
    }

    private Task substitution() {
        return OrderPlay.acting(engine.getIdentityService(), "secretary",
                () -> taskIn(engine.getRuntimeService().startProcessInstanceByKey("substitution").getId()));
    }

    private void reportPrepared() {
        OrderPlay order = registered(engine)
                .completes("lebedev", "item07_plan", ValidInput.of("item07_plan").get(0))
                .completes("kazachenko", "item09_report", ValidInput.of("item09_report").get(0));
        remember(order, "lebedev", "item08_submit_plan");
        remember(order, "lebedev", "report_approval");
        tasks.put("correction_choose", correction());
        Task choice = correction();
        completes(choice, Map.of("subject", order.orderId() + "|item09_report|"));
        engine.getManagementService().createJobQuery().processInstanceId(choice.getProcessInstanceId()).list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        tasks.put("correction_enter", taskIn(choice.getProcessInstanceId()));
    }

    private void reportAndPlanSent() {
        OrderPlay order = registered(engine)
                .completes("lebedev", "item04_instructions", ValidInput.of("item04_instructions").get(0))
                .completes("lebedev", "item07_plan", ValidInput.of("item07_plan").get(0))
                .completes("lebedev", "item08_submit_plan").fireTimer("item08_receipt_silence")
                .completes("kazachenko", "item09_report", ValidInput.of("item09_report").get(0))
                .completes("lebedev", "report_approval", ValidInput.of("report_approval").get(0))
                .fireTimer("report_acceptance_silence")
                .completes("lebedev", "item12_control", ValidInput.of("item12_control").get(0));
        remember(order, "kazachenko", "item05_acquaint");
        remember(order, "nozdrin", "item08_receipt");
        remember(order, "lebedev", "item08_receipt_paper");
        remember(order, "brusilov", "report_acceptance");
        remember(order, "lebedev", "report_paper");
        remember(order, "lebedev", "amend_order");
    }

    private Task correction() {
        return OrderPlay.acting(engine.getIdentityService(), "kazachenko",
                () -> taskIn(engine.getRuntimeService().startProcessInstanceByKey("correction").getId()));
    }

    private Task taskIn(String processInstance) {
        return engine.getTaskService().createTaskQuery().processInstanceId(processInstance).singleResult();
    }

    private void remember(OrderPlay order, String login, String taskId) {
        tasks.put(taskId, order.taskOf(login, taskId));
    }
}
