package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

import ru.ejournal.rollout.Refusal;

class RefusalInterceptorTest {

    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final RefusalInterceptor interceptor = new RefusalInterceptor();

    RefusalInterceptorTest() {
        interceptor.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (!failures.isEmpty()) {
                    throw failures.pop();
                }
                return command.execute(null);
            }
        });
    }

    @Test
    void whoever_loses_a_race_in_the_engines_tables_or_in_ours_does_not_notice() {
        failures.addAll(List.of(new OptimisticLockingException("task"), new OptimisticLockingFailureException("item"),
                new ProcessEngineException("listener", new OptimisticLockingFailureException("item"))));
        assertThat(interceptor.<String>execute(context -> "done")).isEqualTo("done");
        assertThat(failures).isEmpty();
    }

    @Test
    void a_race_that_is_lost_five_times_is_an_error() {
        for (int i = 0; i < 6; i++) {
            failures.add(new OptimisticLockingFailureException("item"));
        }
        assertThatThrownBy(() -> interceptor.execute(context -> "done")).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(failures).hasSize(1);
    }

    @Test
    void a_refusal_is_told_and_not_tried_again() {
        failures.addAll(List.of(new ProcessEngineException("listener", new Refusal("Так нельзя.")), new IllegalStateException()));
        assertThatThrownBy(() -> interceptor.execute(context -> "done")).isInstanceOf(BadRequestException.class).hasMessage("Так нельзя.");
        assertThat(failures).hasSize(1);
    }
}
