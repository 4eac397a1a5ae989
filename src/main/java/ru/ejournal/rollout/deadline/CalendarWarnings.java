package ru.ejournal.rollout.deadline;

import java.util.List;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that a year is not confirmed: in the log at start, and to Cockpit's dashboard. */
@RestController
class CalendarWarnings {

    private final UnconfirmedYears unconfirmed;

    CalendarWarnings(UnconfirmedYears unconfirmed) {
        this.unconfirmed = unconfirmed;
    }

    @EventListener(ApplicationReadyEvent.class)
    void logAtStart() {
        unconfirmed.warnings();
    }

    @GetMapping("/api/calendar/warnings")
    List<String> warnings() {
        return unconfirmed.warnings();
    }
}
