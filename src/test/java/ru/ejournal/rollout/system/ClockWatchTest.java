package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class ClockWatchTest {

    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:clock"));

    @Test
    void a_clock_that_is_right_is_tolerated() {
        ClockWatch watch = new ClockWatch(database, Clock.systemUTC());
        watch.compare();

        assertThat(watch.health().getDetails()).containsEntry("tolerated", true);
    }

    @Test
    void a_clock_that_is_ten_minutes_off_is_warned_of_and_the_node_stays_up(CapturedOutput log) {
        ClockWatch watch = new ClockWatch(database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)));
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        watch.bindTo(metrics);
        watch.compare();

        assertThat(watch.health()).satisfies(health -> {
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("tolerated", false);
        });
        assertThat(log).contains("WARN", "Часы этого узла отстают от часов базы данных на");
        assertThat(metrics.get("rollout.clock.drift").timeGauge().value(java.util.concurrent.TimeUnit.MINUTES)).isBetween(-10.1, -9.9);
    }

    @Test
    void a_database_that_is_away_is_asked_again_later() {
        ClockWatch watch = new ClockWatch(new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:tcp://127.0.0.1:1/none")), Clock.systemUTC());
        watch.compare();

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }
}
