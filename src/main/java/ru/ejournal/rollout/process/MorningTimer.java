package ru.ejournal.rollout.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.reminder.Reminded;
import ru.ejournal.rollout.reminder.SchoolDays;

/** What {@code reminders} asks: when the next working morning is, where its school is. */
@Component("mornings")
public class MorningTimer {

    /** Days of the last digests: all that an instance of {@code reminders} keeps. */
    static final String THROUGH = "remindedThrough";
    static final String BEFORE = "remindedBefore";

    private final SchoolDays days;
    private final Clock clock;

    MorningTimer(SchoolDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    public Date next(DelegateExecution execution) {
        LocalDate through = reminded(execution).through();
        return Date.from(days.mornings(execution.getTenantId()).next(through, clock.instant()));
    }

    static Reminded reminded(DelegateExecution execution) {
        String through = (String) execution.getVariable(THROUGH);
        Object before = execution.getVariable(BEFORE);
        return new Reminded(LocalDate.parse(through), LocalDate.parse(before == null ? through : before.toString()));
    }

    static void note(Reminded reminded, DelegateExecution execution) {
        execution.setVariable(THROUGH, reminded.through().toString());
        execution.setVariable(BEFORE, reminded.before().toString());
    }
}
