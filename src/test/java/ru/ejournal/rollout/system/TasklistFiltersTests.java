package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.basic;

import java.net.http.HttpResponse;
import java.util.List;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import ru.ejournal.rollout.organisation.RosterLoaded;

class TasklistFiltersTests extends RunningSystem {

    @Autowired
    FilterService filters;
    @Autowired
    ApplicationEventPublisher events;

    @Test
    void everybody_finds_the_four_filters() {
        assertThat(somebody().asks("/engine-rest/filter?maxResults=100", basic("n-employee", PASSWORD)).body())
                .contains("Мои задачи", "На этой неделе", "Просрочено", "Задачи школы");
    }

    @Test
    void another_start_adds_nothing() {
        long before = filters.createFilterQuery().count();

        events.publishEvent(new RosterLoaded());

        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void a_late_task_is_overdue_and_no_longer_this_weeks() {
        Task late = errand("north", "n-teacher", -1);
        Task distant = errand("north", "n-teacher", 24 * 30);
        Task others = errand("north", "n-employee", -1);

        assertThat(list("Просрочено", "n-teacher")).contains(late.getId())
                .doesNotContain(distant.getId(), others.getId());
        assertThat(list("На этой неделе", "n-teacher")).doesNotContain(late.getId(), distant.getId());
        assertThat(list("Мои задачи", "n-teacher")).contains(late.getId(), distant.getId())
                .doesNotContain(others.getId());
        assertThat(list("Задачи школы", "n-director")).contains(late.getId(), distant.getId(), others.getId());
    }

    @Test
    void nobody_but_the_administrator_makes_filters() {
        String filter = "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{},\"properties\":{}}";

        assertThat(somebody().posts("/engine-rest/filter/create", Visitor.JSON, filter,
                basic("n-director", PASSWORD)).statusCode()).isEqualTo(403);
    }

    private String list(String name, String login) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        HttpResponse<String> answer =
                somebody().asks("/engine-rest/filter/" + filter.getId() + "/list?maxResults=2000", basic(login, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
