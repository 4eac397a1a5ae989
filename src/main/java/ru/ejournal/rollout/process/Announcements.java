package ru.ejournal.rollout.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;

/** Has people written to about their new tasks a little later, so that what appears together is in one letter. */
@Component("announcements")
public class Announcements {

    static final String PROCESS = "announcement";

    private final OwnProcesses processes;
    private final Settings settings;
    private final Clock clock;

    Announcements(OwnProcesses processes, Settings settings, Clock clock) {
        this.processes = processes;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param gathered for how long tasks are gathered: deadlines of one midnight pass one after the other */
    @ConfigurationProperties("rollout.new-tasks")
    record Settings(@DefaultValue("PT5S") Duration gathered) {
    }

    public Date due() {
        return Date.from(clock.instant().plus(settings.gathered()));
    }

    public void soon(Order order) {
        processes.start(PROCESS, order.id(), order.schoolId(), Map.of());
    }
}
