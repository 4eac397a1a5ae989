package ru.ejournal.rollout.process.guard;

import java.util.List;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * Filters run with the expressions that they were saved with (by us or the administrator: nobody else saves filters);
 * what somebody narrows them with when asking has none, however deep.
 */
class PeoplesFilters extends FilterServiceImpl {

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q narrowing) {
        NestedQueries.demandNoExpressions(narrowing);
        return super.list(filterId, narrowing);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q narrowing, int firstResult, int maxResults) {
        NestedQueries.demandNoExpressions(narrowing);
        return super.listPage(filterId, narrowing, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q narrowing) {
        NestedQueries.demandNoExpressions(narrowing);
        return super.singleResult(filterId, narrowing);
    }

    @Override
    public Long count(String filterId, Query<?, ?> narrowing) {
        NestedQueries.demandNoExpressions(narrowing);
        return super.count(filterId, narrowing);
    }
}
