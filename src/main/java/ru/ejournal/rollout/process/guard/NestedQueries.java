package ru.ejournal.rollout.process.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;

/**
 * CVE-2026-109432: the engine looks for forbidden expressions in the query that is asked, not in its {@code orQueries}.
 * Here they are looked for at any depth.
 */
final class NestedQueries {

    private NestedQueries() {
    }

    /** @throws BadUserRequestException if the query or one inside it carries an expression */
    static void demandNoExpressions(@Nullable Object query) {
        if (query instanceof AbstractQuery<?, ?> asked && expressions(asked)) {
            throw new BadUserRequestException("Expressions are forbidden in queries and in the queries inside them.");
        }
    }

    static boolean expressions(AbstractQuery<?, ?> query) {
        return expressions(query, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean expressions(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        return seen.add(query) && (!query.getExpressions().isEmpty()
                || inside(query).stream().anyMatch(nested -> expressions(nested, seen)));
    }

    /** A query is the first of its own parts. */
    private static List<? extends AbstractQuery<?, ?>> inside(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }
}
