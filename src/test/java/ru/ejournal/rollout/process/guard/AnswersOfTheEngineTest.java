package ru.ejournal.rollout.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersOfTheEngineTest {

    @ParameterizedTest
    @MethodSource("thrown")
    void whoever_asked_wrongly_is_told_so_and_a_failure_tells_nothing(Throwable thrown, int status) {
        var answer = new AnswersOfTheEngine().toResponse(thrown);

        assertThat(answer.getStatus()).isEqualTo(status);
        if (status == 500) {
            assertThat(((ExceptionDto) answer.getEntity()).getMessage()).doesNotContain("secret").contains("Внутренняя ошибка");
        }
    }

    static Stream<Arguments> thrown() {
        return Stream.of(
                // A NUL in a text, as PostgreSQL puts it.
                Arguments.of(engine(new RuntimeException(new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021"))), 400),
                Arguments.of(engine(new SQLException("LIMIT must not be negative", "2201W")), 400),
                Arguments.of(engine(new SQLException("secret: connection refused", "08001")), 500),
                Arguments.of(engine(new IllegalStateException("secret")), 500),
                Arguments.of(engine(new OutOfMemoryError("secret")), 500),
                Arguments.of(new NullPointerException("in our own code: secret"), 500),
                Arguments.of(new NullValueException("task is null"), 404),
                Arguments.of(new RestException(jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR,
                        new ProcessEngineException("Cannot x because it belongs to no authenticated tenant."), "Cannot x"), 403));
    }

    private static ProcessEngineException engine(Throwable cause) {
        return new ProcessEngineException("persistence", cause);
    }
}
