package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.CLOSE;
import static ru.ejournal.rollout.process.FilledIn.ITEM01;
import static ru.ejournal.rollout.process.FilledIn.dates;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;

/** Orders of the model in which no class was asked again before all had answered: they go on, or are moved. */
class OlderOrdersTests extends ProcessTest {

    @Autowired
    ClassesApart classes;
    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> deployed = new ArrayList<>();

    @BeforeEach
    void the_older_model_is_the_latest() throws IOException {
        deploy("older/classes-together.bpmn");
    }

    @AfterEach
    void otherTestsGoOnWithTheModelsOfTheProgram() {
        deployed.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
    }

    @Test
    void an_order_of_the_older_model_goes_its_rounds_as_ever() {
        OrderPlay order = twice();
        FilledIn.teachers().subList(0, 10).forEach(teacher -> answers(order, teacher));
        assertThat(order.timers("item10_reopen")).isEmpty();
        answers(order, "class-11");
        assertThat(order.timers("item10_reopen")).singleElement();
        itIs("2013-12-26", "09:00");
        order.runJobs();

        assertThat(order.open("item10_class")).hasSize(11);
        assertThat(items.of(order.orderId())).filteredOn(item -> item.schoolClass() != null)
                .extracting(item -> item.reportDate() + " " + item.deadline()).containsOnly("2014-01-17 2014-01-10");
        closed(order);
    }

    @Test
    void an_order_of_the_older_model_that_is_closed_while_it_waits_has_nothing_left_open() {
        OrderPlay order = twice();
        FilledIn.teachers().forEach(teacher -> answers(order, teacher));
        closed(order);

        assertThat(item(order, "item10_class", "5").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(item(order, "item01_organise").state()).isEqualTo(ItemState.EXECUTED);
    }

    @Test
    void classes_that_have_answered_wait_for_themselves_once_their_order_is_moved() throws IOException {
        OrderPlay order = twice();
        FilledIn.teachers().subList(0, 9).forEach(teacher -> answers(order, teacher));
        deploy("processes/school-order.bpmn");

        assertThat(migrated(MigrationSettings.Mode.PLAN, order)).containsOnlyKeys(MigrateOrders.Outcome.MOVED);
        assertThat(order.timers("item10_reopen")).as("a trial leaves everything").isEmpty();
        assertThat(migrated(MigrationSettings.Mode.APPLY, order)).containsOnlyKeys(MigrateOrders.Outcome.MOVED);
        assertThat(order.open("item10_class")).hasSize(2);
        eachClassGoesItsOwnRound(order);
    }

    @Test
    void an_order_that_waits_for_the_next_date_of_all_its_classes_is_moved_too() throws IOException {
        OrderPlay order = twice();
        FilledIn.teachers().forEach(teacher -> answers(order, teacher));
        deploy("processes/school-order.bpmn");

        assertThat(migrated(MigrationSettings.Mode.APPLY, order)).containsOnlyKeys(MigrateOrders.Outcome.MOVED);
        assertThat(order.open("item10_class")).isEmpty();
        eachClassGoesItsOwnRound(order);
    }

    @Test
    void an_order_whose_classes_wait_for_a_date_to_be_set_is_moved_and_each_begins_when_one_is() throws IOException {
        OrderPlay order = registered();
        order.completes("lebedev", "item01_organise", ITEM01);
        FilledIn.teachers().forEach(teacher -> answers(order, teacher));
        deploy("processes/school-order.bpmn");
        assertThat(migrated(MigrationSettings.Mode.APPLY, order)).containsOnlyKeys(MigrateOrders.Outcome.MOVED);
        order.completes("lebedev", "item12_control", FilledIn.AMEND).completes("lebedev", "amend_order", Map.of("basis", "приказ",
                "reportDates", dates("2013-12-28", "2014-01-17")));

        assertThat(order.timers("item10_reopen")).hasSize(11);
        eachClassGoesItsOwnRound(order);
    }

    @Test
    void an_order_in_which_a_class_is_answering_at_this_moment_stays_as_it_is_until_the_next_try() throws IOException {
        OrderPlay order = twice();
        answers(order, "class-01");
        order.submits("class-02", order.taskOf("class-02", "item10_class"), FilledIn.schoolClass());
        engine.getManagementService().createJobQuery().processInstanceId(order.processInstanceId()).messages().activityId("item10_class")
                .list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
        deploy("processes/school-order.bpmn");

        assertThat(migrated(MigrationSettings.Mode.APPLY, order)).containsEntry(MigrateOrders.Outcome.CANNOT, 1);
        order.runJobs();
        assertThat(migrated(MigrationSettings.Mode.APPLY, order)).containsOnlyKeys(MigrateOrders.Outcome.MOVED);
        assertThat(order.timers("item10_reopen")).hasSize(2);
        eachClassGoesItsOwnRound(order);
    }

    private void eachClassGoesItsOwnRound(OrderPlay order) {
        new Reconciliation(engine, orders, items, substitutions, SCHOOL).of(order.orderId());
        itIs("2013-12-26", "09:00");
        order.runJobs();
        assertThat(order.open("item10_class")).hasSize(11);
        answers(order, "class-01");
        assertThat(item(order, "item10_class", "1")).extracting(OrderItem::state, OrderItem::reportDate)
                .hasToString("[EXECUTED, 2014-01-17]");
        new Reconciliation(engine, orders, items, substitutions, SCHOOL).of(order.orderId());
        closed(order);
    }

    private void deploy(String model) throws IOException {
        deployed.add(Deployments.of(engine, Deployments.model(model)));
    }

    private OrderPlay twice() {
        OrderPlay order = registered(Map.of("reportDates", dates("2013-12-28", "2014-01-17")));
        itIs("2013-12-20", "10:00");
        return order.completes("lebedev", "item01_organise", ITEM01);
    }

    private static void answers(OrderPlay order, String teacher) {
        order.completes(teacher, "item10_class", FilledIn.schoolClass());
    }

    private void closed(OrderPlay order) {
        order.completes("lebedev", "item12_control", with(CLOSE, Map.of("closingReason", "Проба.")));
        assertThat(order.running()).isFalse();
    }

    private Map<MigrateOrders.Outcome, Integer> migrated(MigrationSettings.Mode mode, OrderPlay order) {
        return new MigrateOrders(engine.getRuntimeService(), engine.getRepositoryService(),
                new MigrationSettings(mode, List.of(order.orderId())), classes, transactions).migrate();
    }
}
