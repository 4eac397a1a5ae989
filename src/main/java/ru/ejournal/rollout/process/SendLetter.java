package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.LetterDispatch;

/** Sends one letter; what goes wrong is retried by the job and, in the end, an incident in Cockpit. */
@Component("send_letter")
class SendLetter implements JavaDelegate {

    private final LetterDispatch dispatch;

    SendLetter(LetterDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.send((Long) execution.getVariable("letter"));
    }
}
