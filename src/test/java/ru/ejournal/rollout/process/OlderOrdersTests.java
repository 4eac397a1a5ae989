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

import ru.ejournal.rollout.order.ItemState;

/** Orders of the model in which no class was asked again before all had answered: they go on. */
class OlderOrdersTests extends ProcessTest {

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
}
