package ru.ejournal.rollout.system;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns of a node whose clock is not the database's: it would tell people of deadlines too early or too late, and take
 * another node's jobs for abandoned. That costs double work, never double results, so the node goes on.
 */
@Component("clockDrift")
@EnableScheduling
class ClockWatch implements HealthIndicator, MeterBinder {

    static final Duration TOLERATED = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final JdbcTemplate database;
    private final Clock clock;
    private volatile Duration drift = Duration.ZERO;

    ClockWatch(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At the start and every five minutes. */
    @Scheduled(fixedDelayString = "PT5M")
    void compare() {
        try {
            drift = measure();
        } catch (DataAccessException e) {
            LOG.debug("The database's clock cannot be asked now", e);
            return;
        }
        if (drift.abs().compareTo(TOLERATED) > 0) {
            LOG.warn("Часы этого узла {} часов базы данных на {} с. Сроки и письма сдвигаются на столько же: "
                    + "включите на сервере синхронизацию времени (NTP).", drift.isNegative() ? "отстают от" : "впереди", drift.abs().toSeconds());
        }
    }

    /** What the question itself has taken is halved away. */
    private Duration measure() {
        Instant before = clock.instant();
        OffsetDateTime there = database.queryForObject("select current_timestamp",
                (ResultSet row, int number) -> row.getObject(1, OffsetDateTime.class));
        Instant after = clock.instant();
        Instant here = before.plus(Duration.between(before, after).dividedBy(2));
        return there == null ? Duration.ZERO : Duration.between(there.toInstant(), here);
    }

    /** Up in any case: another node with the same clock would be no better. */
    @Override
    public Health health() {
        return Health.up().withDetail("seconds", drift.toSeconds())
                .withDetail("tolerated", drift.abs().compareTo(TOLERATED) <= 0).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("rollout.clock.drift", () -> drift.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .description("How far this node's clock is ahead of the database's").register(registry);
    }
}
