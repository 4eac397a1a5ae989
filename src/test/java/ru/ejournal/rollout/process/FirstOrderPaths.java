package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;

/** The start with the order that a newcomer finds; other tests' orders are hidden from it. */
abstract class FirstOrderPaths extends ProcessTest {

    @Autowired
    OrderContext context;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_first_start_opens_an_order_registered_by_the_director_and_dated_today() {
        Order first = opened();
        OrderPlay play = watched(new OrderPlay(engine, engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(first.processInstanceId()).singleResult())).runJobs();

        assertThat(first.state()).isEqualTo(OrderState.RUNNING);
        assertThat(first.orderDate()).isEqualTo("2013-09-24");
        assertThat(first.registeredBy()).isEqualTo("lebedev");
        assertThat(play.taskOf("lebedev", "item07_plan").getDueDate()).isEqualTo("2013-10-01T17:59:59Z");
        assertThat(play.open("item10_class")).hasSize(11);
    }

    @Test
    void a_second_start_adds_nothing() {
        watched(new OrderPlay(engine, engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(opened().processInstanceId()).singleResult())).runJobs();
        int before = orders.ofSchool("lekarevo").size();
        start("lekarevo", orders);

        assertThat(orders.ofSchool("lekarevo")).hasSize(before);
    }

    @Test
    void a_start_without_a_first_school_adds_nothing() {
        int before = orders.ofSchool("lekarevo").size();
        start("", withoutOrders());
        start("unknown", withoutOrders());

        assertThat(orders.ofSchool("lekarevo")).hasSize(before);
    }

    private Order opened() {
        List<String> before = orders.ofSchool("lekarevo").stream().map(Order::id).toList();
        start("lekarevo", withoutOrders());
        return orders.ofSchool("lekarevo").stream().filter(order -> !before.contains(order.id())).findFirst().orElseThrow();
    }

    private Orders withoutOrders() {
        Orders none = spy(orders);
        doReturn(List.of()).when(none).ofSchool("lekarevo");
        return none;
    }

    private void start(String school, Orders known) {
        FirstOrder start = new FirstOrder(new FirstOrder.Settings(school), organisation, known, context,
                engine.getRuntimeService(), engine.getTaskService(), engine.getIdentityService());
        new TransactionTemplate(transactions).executeWithoutResult(status -> start.open());
    }
}
