package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static ru.ejournal.rollout.process.FilledIn.ACCEPTED;
import static ru.ejournal.rollout.process.FilledIn.APPROVED;
import static ru.ejournal.rollout.process.FilledIn.ITEM09;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.district.DistrictOrder;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.district.DistrictSchool;
import ru.ejournal.rollout.district.DistrictSchool.State;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;

/** The district orders, its schools carry it out. */
abstract class DistrictOrderPaths extends ProcessTest {

    @Autowired
    DistrictOrders districts;

    private MoreSchools more;
    private OrderPlay district;

    @BeforeEach
    void three_schools() {
        more = new MoreSchools(engine, jdbc);
        more.come("s1", "s2", "s3");
    }

    @AfterEach
    void schools_go() {
        more.go();
    }

    @Test
    void each_school_gets_an_order_of_its_own_in_its_own_tenant_with_the_districts_dates() {
        ordered("s1", "s2");

        assertThat(states()).containsOnly(entry("s1", State.STARTED), entry("s2", State.STARTED));
        assertThat(running("s3")).isEmpty();
        OrderPlay s1 = orderOf("s1");
        assertThat(instance(s1).getTenantId()).isEqualTo("s1");
        assertThat(s1.shown(s1.taskOf("dir-s1", "register_order"), "districtOrder")).asString().contains("от 24.09.13. № " + number);
        assertThat(s1.shown(s1.taskOf("dir-s1", "register_order"), "deadline_item07_plan")).isEqualTo("2013-10-04");
        assertThat(s1.shown(s1.taskOf("dir-s1", "register_order"), "reportDates")).hasToString("[{\"date\":\"2013-12-20\"}]");
        assertThat(letters(s1)).containsExactly("dir-s1: Новая задача: Зарегистрировать приказ, до 26.09.2013");
    }

    @Test
    void when_every_school_has_reported_the_consolidated_report_is_drawn_up_and_the_order_ends() {
        ordered("s1", "s2");
        reports("s1");
        district.runJobs();
        assertThat(district.openTasks()).containsExactly("brusilov: district_control");

        reports("s2");
        district.runJobs();
        assertThat(states()).containsOnly(entry("s1", State.REPORTED), entry("s2", State.REPORTED));
        assertThat(district.openTasks()).containsExactly("brusilov: consolidated_report", "brusilov: district_control");
        assertThat(jdbc.queryForList("select subject from rollout_letter where recipient = 'brusilov'", String.class))
                .anyMatch(subject -> subject.startsWith("Новая задача: Составить сводный отчёт"));

        district.completes("brusilov", "consolidated_report", Map.of("consolidatedDone", true));
        assertThat(district.running()).isFalse();
        assertThat(districts.get(district.orderId())).extracting(DistrictOrder::state, DistrictOrder::closedBy)
                .containsExactly(DistrictOrder.State.CLOSED, "brusilov");
        assertThat(orders.get(orderOf("s1").orderId()).state()).as("the schools' orders go on").isEqualTo(OrderState.RUNNING);
    }

    @Test
    void a_report_on_paper_counts_as_accepted() {
        ordered("s1");
        OrderPlay s1 = sends("s1").fireTimer("report_acceptance_silence");
        s1.completes("dir-s1", "report_paper", Map.of("incomingNumber", "311", "incomingDate", "2013-09-24"));

        assertThat(states()).containsOnly(entry("s1", State.REPORTED));
    }

    @Test
    void a_school_joins_later_and_the_consolidated_report_waits_for_it() {
        ordered("s1");
        reports("s1");
        district.runJobs();
        assertThat(district.openTasks()).contains("brusilov: consolidated_report");

        district.completes("brusilov", "district_control", Map.of("districtAction", "добавить школы", "addedSchools", List.of("s3")));
        assertThat(district.openTasks()).containsExactly("brusilov: district_control");
        assertThat(states()).containsOnly(entry("s1", State.REPORTED), entry("s3", State.STARTED));

        reports("s3");
        district.runJobs();
        assertThat(district.openTasks()).containsExactly("brusilov: consolidated_report", "brusilov: district_control");
    }

    @Test
    void a_school_is_dropped_its_order_with_it_and_may_come_back() {
        ordered("s1", "s2");
        OrderPlay s2 = orderOf("s2");
        district.completes("brusilov", "district_control", Map.of("districtAction", "исключить школу", "droppedSchool", "s2",
                "dropReason", "Школа закрыта", "cancelSchoolOrder", true));

        assertThat(districts.school(district.orderId(), "s2")).extracting(DistrictSchool::state, DistrictSchool::droppedBy,
                DistrictSchool::droppedWhy).containsExactly(State.DROPPED, "brusilov", "Школа закрыта");
        assertThat(orders.get(s2.orderId())).extracting(Order::state, Order::endingReason)
                .containsExactly(OrderState.CANCELLED, "Школа закрыта");
        assertThat(s2.running()).isFalse();

        district.completes("brusilov", "district_control", Map.of("districtAction", "добавить школы", "addedSchools", List.of("s2")));
        assertThat(states()).contains(entry("s2", State.STARTED));
        assertThat(running("s2")).singleElement().isNotEqualTo(s2.orderId());
    }

    @Test
    void a_school_cannot_put_away_the_order_that_the_district_waits_for() {
        ordered("s1", "s2");
        OrderPlay s2 = orderOf("s2");

        assertThat(s2.refusal("dir-s2", "register_order", Map.of("openedByMistake", true))).contains("ждёт отдел образования");
    }

    @Test
    void the_last_school_that_is_waited_for_is_dropped_and_its_order_goes_on() {
        ordered("s1", "s2");
        reports("s1");
        district.completes("brusilov", "district_control",
                Map.of("districtAction", "исключить школу", "droppedSchool", "s2", "dropReason", "Передана другому району"));

        assertThat(district.openTasks()).contains("brusilov: consolidated_report");
        assertThat(orderOf("s2").running()).isTrue();
    }

    @Test
    void an_order_adopted_while_it_is_being_put_away_is_not_waited_for() {
        OrderPlay draft = OrderPlay.openedBy(engine, "dir-s1");
        draft.submits("dir-s1", draft.taskOf("dir-s1", "register_order"), Map.of("openedByMistake", true));
        ordered("s1", "s2");
        assertThat(districts.school(district.orderId(), "s1").schoolOrderId()).isEqualTo(draft.orderId());
        draft.runJobs();
        district.runJobs();

        assertThat(states()).contains(entry("s1", State.ENDED));
    }

    @Test
    void an_order_that_is_running_already_is_adopted() {
        OrderPlay own = OrderPlay.openedBy(engine, "dir-s1").completes("dir-s1", "register_order", Map.of());
        OrderPlay reported = OrderPlay.openedBy(engine, "dir-s2").completes("dir-s2", "register_order", Map.of());
        accepts(prepares("s2", reported));
        ordered("s1", "s2");

        assertThat(running("s1")).containsExactly(own.orderId());
        assertThat(districts.school(district.orderId(), "s1")).extracting(DistrictSchool::adopted, DistrictSchool::state,
                DistrictSchool::schoolOrderId).containsExactly(true, State.STARTED, own.orderId());
        assertThat(states()).as("has reported already").contains(entry("s2", State.REPORTED));
    }

    @Test
    void an_order_that_ends_without_an_accepted_report_is_not_waited_for_and_the_district_reads_why() {
        ordered("s1", "s2");
        registers("s1").completes("dir-s1", "item12_control", FilledIn.CANCEL);
        registers("s2").completes("dir-s2", "item12_control", Map.of("controlDecision", "снять с контроля", "closingReason", "Карантин"));
        district.runJobs();

        assertThat(states()).containsOnly(entry("s1", State.ENDED), entry("s2", State.ENDED));
        assertThat(district.shown(district.taskOf("brusilov", "consolidated_report"), "schoolStates")).asString()
                .contains("признан утратившим силу, последний отчёт не принят. Причина: Район отложил введение.",
                        "снят с контроля, последний отчёт не принят. Причина: Карантин");
    }

    @Test
    void nobody_of_a_school_opens_it_or_sees_it() {
        assertThatThrownBy(() -> OrderPlay.openedBy(engine, "lebedev", "district-order")).isNotNull();
        ordered("s1");

        assertThat(seen("brusilov")).isOne();
        assertThat(seen("dir-s1") + seen("lebedev") + seen("kazachenko")).isZero();
        assertThat(Models.all().keySet()).filteredOn(key -> !key.equals("district-order"))
                .containsExactlyInAnyOrderElementsOf(Authorizations.SCHOOL_PROCESSES);
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.PROCESS_DEFINITION).resourceId("*").list()).noneMatch(grant -> grant.getUserId() != null);
    }

    @Test
    void a_school_carries_out_one_order_of_the_district_at_a_time_and_needs_a_director() {
        ordered("s1");
        jdbc.update("update rollout_person set departed = true where login = 'dir-s2'");
        OrderPlay second = OrderPlay.openedBy(engine, "brusilov", "district-order");

        assertThat(second.shown(second.taskOf("brusilov", "register_district_order"), "schoolOptions")).asString()
                .contains("\"s2\"", "\"s3\"").doesNotContain("\"s1\"");
        assertThat(second.refusal("brusilov", "register_district_order", Map.of("number", "2", "schools", List.of("s2"))))
                .contains("Школа s2: не указан директор");
        assertThat(second.refusal("brusilov", "register_district_order", Map.of("number", "2", "planDate", "2013-09-01")))
                .contains("«Срок представления плана»: он раньше даты приказа.");
    }

    private String number = "";

    private void ordered(String... schools) {
        number = "01/10-" + ProcessTest.number().replaceAll(".*-", "");
        district = OrderPlay.openedBy(engine, "brusilov", "district-order").completes("brusilov", "register_district_order",
                Map.of("number", number, "planDate", "2013-10-04", "reportDates", FilledIn.dates("2013-12-20"),
                        "schools", Arrays.asList(schools)));
    }

    private List<String> running(String school) {
        return orders.ofSchool(school).stream().filter(order -> order.state() != OrderState.CLOSED
                && order.state() != OrderState.CANCELLED).map(Order::id).toList();
    }

    private Map<String, State> states() {
        return districts.schools(district.orderId()).stream()
                .collect(Collectors.toMap(DistrictSchool::schoolId, DistrictSchool::state));
    }

    private OrderPlay orderOf(String school) {
        Order order = orders.get(String.valueOf(districts.school(district.orderId(), school).schoolOrderId()));
        return new OrderPlay(engine, order.id(), order.processInstanceId()).runJobs();
    }

    private OrderPlay registers(String school) {
        return orderOf(school).completes("dir-" + school, "register_order", Map.of());
    }

    private OrderPlay sends(String school) {
        return prepares(school, registers(school));
    }

    private static OrderPlay prepares(String school, OrderPlay order) {
        return order.completes("dir-" + school, "item09_report", ITEM09).completes("dir-" + school, "report_approval", APPROVED);
    }

    private void reports(String school) {
        accepts(sends(school));
    }

    private static void accepts(OrderPlay order) {
        order.completes("brusilov", "report_acceptance", ACCEPTED);
    }

    private ProcessInstance instance(OrderPlay play) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(play.processInstanceId()).singleResult();
    }

    private long seen(String login) {
        return OrderPlay.acting(engine.getIdentityService(), login, () -> engine.getRuntimeService()
                .createProcessInstanceQuery().processInstanceId(district.processInstanceId()).count());
    }
}
