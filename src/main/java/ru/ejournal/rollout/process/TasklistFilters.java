package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.RosterLoaded;

/** The lists that everybody finds in Tasklist; without filters it shows nothing at all. */
@Component
class TasklistFilters {

    private static final List<Shared> FILTERS = List.of(
            new Shared("Мои задачи", "Всё, что поручено мне", "#1d5c96", TasklistFilters::own),
            new Shared("На этой неделе", "Мои задачи со сроком до конца недели, не просроченные", "#2e7d32",
                    query -> own(query).dueAfterExpression("${now()}").dueBeforeExpression("${week.end()}")),
            new Shared("Просрочено", "Мои задачи, срок которых прошёл", "#b3261e",
                    query -> own(query).dueBeforeExpression("${now()}")),
            new Shared("Задачи школы", "Все задачи, которые мне видны, и те, что никому не поручены", "#5f6b76",
                    query -> query));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Saves the filters under their names; a second time changes nothing. */
    @EventListener(RosterLoaded.class)
    @Order(2)
    public void save() {
        for (int i = 0; i < FILTERS.size(); i++) {
            save(FILTERS.get(i), i);
        }
    }

    private void save(Shared shared, int position) {
        // Somebody's own filter may bear the same name.
        Filter filter = filters.createFilterQuery().filterName(shared.name()).list().stream()
                .filter(saved -> saved.getOwner() == null).findFirst()
                .orElseGet(() -> filters.newTaskFilter(shared.name()));
        filter.setQuery(shared.query().apply(tasks.createTaskQuery()).orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description", shared.description(),
                "color", shared.color(),
                // Tasklist puts the smallest first and asks again every few seconds.
                "priority", position,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", List.of(Map.of("name", "dueDay", "label", "Срок"),
                        Map.of("name", "orderNumber", "label", "Приказ №"),
                        Map.of("name", Substituting.FOR_NAME, "label", "Замещаете"))));
        showToEverybody(filters.saveFilter(filter).getId());
    }

    private void showToEverybody(String filterId) {
        if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(Resources.FILTER).resourceId(filterId).count() > 0) {
            return;
        }
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filterId);
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }

    private static TaskQuery own(TaskQuery query) {
        return query.taskAssigneeExpression("${currentUser()}");
    }

    private record Shared(String name, String description, String color, UnaryOperator<TaskQuery> query) {
    }
}
