package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.LetterQueue;
import ru.ejournal.rollout.letter.QueuedLetter;

/** Each letter is an instance of {@code letter.bpmn}, so that it is sent by a job of its own after the commit. */
@Component
class LetterJobs implements LetterQueue {

    private static final String LETTER = "letter";

    private final RuntimeService runtime;
    private final IdentityService identity;

    LetterJobs(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Starting the process is ours to do, whatever the person who caused the letter may start. */
    @Override
    public void enqueue(QueuedLetter letter) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.createProcessInstanceByKey(LETTER).businessKey(letter.orderId())
                    .setVariable(SchoolTenants.SCHOOL, letter.schoolId())
                    .setVariable(LETTER, letter.id()).setVariable("subject", letter.subject())
                    .setVariable("recipient", letter.recipient()).execute();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
