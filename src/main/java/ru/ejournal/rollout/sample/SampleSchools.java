package ru.ejournal.rollout.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.AddedSchools;
import ru.ejournal.rollout.organisation.RosterLoaded;

/**
 * Adds the generated schools that are still missing, behind people's backs once the login page is there. A start with
 * the same number adds none.
 */
@Component
class SampleSchools {

    private static final Logger LOG = LoggerFactory.getLogger(SampleSchools.class);
    /** So often nothing may move for a tenth of a second before it is given up. */
    private static final int PATIENCE = 600;
    private static final int THREADS = 2;

    private final SampleSettings settings;
    private final boolean trivialPasswords;
    private final AddedSchools schools;
    private final Desk desk;
    private final DiskInHaste disk;
    private final Clock clock;

    SampleSchools(SampleSettings settings, @Value("${rollout.organisation.trivial-passwords:true}") boolean trivialPasswords,
                  AddedSchools schools, Desk desk, DiskInHaste disk, Clock clock) {
        this.settings = settings;
        this.trivialPasswords = trivialPasswords;
        this.schools = schools;
        this.desk = desk;
        this.disk = disk;
        this.clock = clock;
    }

    @EventListener(RosterLoaded.class)
    void refuseInEarnest() {
        if (settings.sampleSchools() > 0 && !trivialPasswords) {
            throw new IllegalStateException("Пробные школы (rollout.sample-schools) входят с паролями, равными логинам: "
                    + "с rollout.organisation.trivial-passwords=false их не бывает. Уберите rollout.sample-schools.");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void inTheBackground() {
        List<Integer> missing = missing(settings.sampleSchools());
        if (missing.isEmpty()) {
            return;
        }
        LOG.info("Making {} sample schools; the log says when they are there", missing.size());
        AtomicInteger busy = new AtomicInteger(THREADS);
        long begun = clock.millis();
        for (int i = 0; i < THREADS; i++) {
            int share = i;
            Thread thread = new Thread(() -> {
                make(missing.stream().filter(number -> number % THREADS == share).toList());
                if (busy.decrementAndGet() == 0) {
                    disk.takeCare();
                    LOG.info("All sample schools are there after {} s: school-01-director and the like, password = login",
                            (clock.millis() - begun) / 1000);
                }
            }, "sample-schools-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    List<Integer> missing(int wanted) {
        return IntStream.rangeClosed(1, wanted).filter(number -> !schools.known(SampleSchool.of(number).id())).boxed().toList();
    }

    private void make(List<Integer> numbers) {
        disk.hurry();
        List<Play> plays = numbers.stream().flatMap(this::added).toList();
        int idle = 0;
        while (idle < PATIENCE && !plays.stream().allMatch(Play::over)) {
            disk.hurry();
            long moved = plays.stream().filter(this::advance).count();
            idle = moved > 0 ? 0 : idle + 1;
            pause(moved > 0 ? 10 : 100);
        }
        plays.stream().filter(play -> !play.over()).forEach(play -> LOG.warn("Sample school waits for a task that does not appear: {}", play));
    }

    /** Empty for a school that somebody else's logins or ids are in the way of. */
    private Stream<Play> added(int number) {
        try {
            return Stream.of(add(number));
        } catch (RuntimeException refused) {
            LOG.warn("Sample school {} cannot be added", number, refused);
            return Stream.empty();
        }
    }

    /** A school and what its people are about to do; one at a time, since all schools share the groups of roles. */
    synchronized Play add(int number) {
        SampleSchool school = SampleSchool.of(number);
        schools.addForTrial(school.school(), school.people());
        LocalDate today = LocalDate.now(clock.withZone(school.school().zone()));
        return new Play(school.id(), new Script(school, Story.of(number), today).steps(), desk);
    }

    private boolean advance(Play play) {
        try {
            return play.advance();
        } catch (RuntimeException refused) {
            LOG.warn("Sample school stops at {}", play, refused);
            play.stop();
            return true;
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
