package ru.ejournal.rollout.letter;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Substitutions;

/** Letters over the real tables, with a queue that remembers and an outbox in the build's folder. */
@Retention(RetentionPolicy.RUNTIME)
@DataJdbcTest
@TestPropertySource(properties = {"rollout.base-url=https://rollout.example.org/"})
@Import(LetterSlice.Wiring.class)
@interface LetterSlice {

    /** 24.09.2013, 14:15 in Yekaterinburg's present zone. */
    Instant NOW = Instant.parse("2013-09-24T09:15:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = {Letters.class, WorkingCalendars.class})
    @Import({Orders.class, OrderItems.class, Substitutions.class})
    class Wiring {

        static final Path OUTBOX = Path.of("target", "letters");

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Staff staff() {
            return new Staff();
        }

        @Bean
        RememberedQueue queue() {
            return new RememberedQueue();
        }

        @Bean
        MailSettings mailSettings() {
            return new MailSettings("Электронный дневник <rollout@localhost>", OUTBOX);
        }
    }

    /** What a job would be started for. */
    class RememberedQueue implements LetterQueue {

        final List<QueuedLetter> letters = new ArrayList<>();

        @Override
        public void enqueue(QueuedLetter letter) {
            letters.add(letter);
        }
    }
}
