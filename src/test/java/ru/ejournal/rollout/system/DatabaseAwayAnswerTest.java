package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import ru.ejournal.rollout.DatabaseAway;

class DatabaseAwayAnswerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_person_gets_a_page() throws Exception {
        request.addHeader("Accept", "text/html,*/*");
        answer(new SQLTransientConnectionException("timeout"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString()).contains("База данных недоступна");
    }

    @Test
    void a_script_gets_json() throws Exception {
        request.addHeader("Accept", "application/json");
        response.getWriter().print("half of somethi");
        answer(new SQLException("reset", "08006"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(new ObjectMapper().readTree(response.getContentAsString()).path("message").asText()).isEqualTo(DatabaseAway.TEXT);
    }

    /** What PostgreSQL and H2 say when they stop, are stopped, or have no room. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53100", "53300", "90098", "90031"})
    void whatever_the_reason(String state) throws Exception {
        answer(new SQLException("gone", state));

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void a_file_that_could_not_be_written_is_the_databases_failure_and_a_visitors_hang_up_is_not() throws Exception {
        answer(new SQLException("General error", "HY000", new IOException("No space left on device")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(DatabaseAway.caused(new IOException("Broken pipe"))).isFalse();
    }

    @Test
    void other_failures_are_not_the_databases() {
        assertThatThrownBy(() -> answer(new SQLException("duplicate key", "23505"))).isInstanceOf(ServletException.class);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void what_is_on_its_way_cannot_be_taken_back() {
        response.setCommitted(true);

        assertThatThrownBy(() -> answer(new SQLException("reset", "08006"))).isInstanceOf(ServletException.class);
    }

    private void answer(SQLException failure) throws ServletException, IOException {
        new DatabaseAwayAnswer(new ObjectMapper()).doFilter(request, response, (asked, answered) -> {
            throw new ServletException(new IllegalStateException(failure));
        });
    }
}
