package ru.ejournal.rollout.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Scanner;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import ru.ejournal.rollout.RolloutTracker;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.TaskNotice;
import ru.ejournal.rollout.organisation.Organisation;

/**
 * The tracker in a JVM of its own, which writes as many letters as each line of its input says, in one transaction. It ends
 * with its input.
 */
final class TrackerMain {

    static final String READY = "TrackerMain: ready";
    static final String WRITTEN = "TrackerMain: written";

    private static final int CLASSES = 11;

    private TrackerMain() {
    }

    public static void main(String[] args) {
        SpringApplication tracker = new SpringApplication(RolloutTracker.class);
        tracker.addInitializers(TrackerMain::clockAhead);
        ConfigurableApplicationContext running = tracker.run(args);
        System.out.println(READY + " " + running.getEnvironment().getProperty("local.server.port"));
        try (Scanner commands = new Scanner(System.in)) {
            while (commands.hasNextLine()) {
                String[] command = commands.nextLine().split(" ");
                write(running, command[0], Integer.parseInt(command[1]));
                System.out.println(WRITTEN);
            }
        }
        System.exit(SpringApplication.exit(running));
    }

    /** With {@code --test.clock-ahead=PT10M} this machine's clock is wrong, for us and for the engine. */
    private static void clockAhead(ConfigurableApplicationContext context) {
        Duration ahead = context.getEnvironment().getProperty("test.clock-ahead", Duration.class, Duration.ZERO);
        if (!ahead.isZero()) {
            ClockUtil.offset(ahead.toMillis());
            context.getBeanFactory().registerSingleton("clock", Clock.offset(Clock.systemUTC(), ahead));
        }
    }

    private static void write(ConfigurableApplicationContext running, String name, int count) {
        Letters letters = running.getBean(Letters.class);
        Organisation organisation = running.getBean(Organisation.class);
        new TransactionTemplate(running.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (int i = 1; i <= count; i++) {
                String login = "class-%02d".formatted(i % CLASSES + 1);
                letters.tasksAssigned(organisation.person(login).orElseThrow(), List.of(new TaskNotice(name + "-" + i,
                        name + " " + i, "Приказ № 1", LocalDate.of(2013, 10, 1))), null);
            }
        });
    }
}
