package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.reminder.DistrictDigests;
import ru.ejournal.rollout.reminder.Reminded;
import ru.ejournal.rollout.reminder.SchoolDigests;

/** It is morning: the school's people, or the district's, are written to, and the day is noted. */
@Component("send_digests")
class SendDigests implements JavaDelegate {

    private final SchoolDigests schools;
    private final DistrictDigests district;

    SendDigests(SchoolDigests schools, DistrictDigests district) {
        this.schools = schools;
        this.district = district;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminded reminded = MorningTimer.reminded(execution);
        (execution.getTenantId() == null ? district.send(reminded) : schools.send(execution.getTenantId(), reminded))
                .ifPresent(now -> MorningTimer.note(now, execution));
    }
}
