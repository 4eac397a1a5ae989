package ru.ejournal.rollout.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.LetterQueue;
import ru.ejournal.rollout.letter.QueuedLetter;

/** Each letter is an instance of {@code letter.bpmn}, so that it is sent by a job of its own after the commit. */
@Component
class LetterJobs implements LetterQueue {

    private static final String LETTER = "letter";

    private final OwnProcesses processes;

    LetterJobs(OwnProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void enqueue(QueuedLetter letter) {
        processes.start(LETTER, letter.orderId(), letter.schoolId(),
                Map.of(LETTER, letter.id(), "subject", letter.subject(), "recipient", letter.recipient()));
    }
}
