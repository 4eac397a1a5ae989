package ru.ejournal.rollout.process;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.RosterLoaded;

/**
 * On the very first start one order is already running, dated today, so that a newcomer has something to look at. It
 * is opened and registered as its director would: with everything that is proposed.
 */
@Component
class FirstOrder {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOrder.class);

    private final Settings settings;
    private final Organisation organisation;
    private final Orders orders;
    private final OrderContext context;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;

    FirstOrder(Settings settings, Organisation organisation, Orders orders, OrderContext context,
               RuntimeService runtime, TaskService tasks, IdentityService identity) {
        this.settings = settings;
        this.organisation = organisation;
        this.orders = orders;
        this.context = context;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** @param school id of the school whose first order is opened by itself; none if empty */
    @ConfigurationProperties("rollout.first-order")
    record Settings(String school) {

        Settings {
            school = school == null ? "" : school.strip();
        }
    }

    @EventListener(RosterLoaded.class)
    @Order(3)
    @Transactional
    public void open() {
        boolean known = organisation.schools().stream().anyMatch(school -> school.id().equals(settings.school()));
        if (!known || !orders.ofSchool(settings.school()).isEmpty()) {
            return;
        }
        String director = context.director(settings.school()).login();
        identity.setAuthentication(director, groups(director), List.of(settings.school()));
        try {
            ProcessInstance opened = runtime.createProcessInstanceByKey("school-order").execute();
            Task registration = tasks.createTaskQuery().processInstanceId(opened.getId()).singleResult();
            tasks.complete(registration.getId());
            LOG.info("The first order of {} is running as {}", settings.school(), opened.getBusinessKey());
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId).toList();
    }
}
