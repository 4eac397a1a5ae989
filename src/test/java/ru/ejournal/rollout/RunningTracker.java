package ru.ejournal.rollout;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole tracker on H2 in memory, with a real SMTP server and the test's own time; jobs run when a test says so.
 * One application context serves all the tests that extend it, so each test plays an order of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:tracker;DB_CLOSE_DELAY=-1",
        "camunda.bpm.job-execution.enabled=false",
        "rollout.first-order.school=",
        "rollout.new-tasks.gathered=PT0S",
        // Tests count nothing by default.
        "management.prometheus.metrics.export.enabled=true",
        "spring.mail.host=127.0.0.1"
})
@Import(RunningTracker.Time.class)
public abstract class RunningTracker {

    protected static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        MAIL.start();
    }

    @Autowired
    protected TestClock clock;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @Autowired
    private JdbcTemplate accounts;

    /** The clock goes back for the next test: who mistyped in the last one would have to wait for years. */
    @BeforeEach
    void nobodyHasMistyped() {
        accounts.update("update ACT_ID_USER set ATTEMPTS_ = null, LOCK_EXP_TIME_ = null where ATTEMPTS_ > 0");
        accounts.update("delete from rollout_failed_login");
    }

    @BeforeEach
    protected void theMorningOfTheOrder() {
        clock.set(java.time.Instant.parse("2013-09-24T04:00:00Z"));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        TestClock testClock() {
            TestClock clock = new TestClock();
            clock.set(clock.instant());
            return clock;
        }
    }
}
