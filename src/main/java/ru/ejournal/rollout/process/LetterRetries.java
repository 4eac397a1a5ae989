package ru.ejournal.rollout.process;

import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import ru.ejournal.rollout.letter.LetterNotSent;
import ru.ejournal.rollout.letter.LetterRefused;

/** Jobs are retried as their models say, but a letter that was refused for good is an incident at once. */
class LetterRetries implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new Retry(jobId, exception);
    }

    private static class Retry extends DefaultJobRetryCmd {

        Retry(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        public Object execute(CommandContext context) {
            super.execute(context);
            JobEntity job = getJob();
            if (job != null && because(LetterNotSent.class)) {
                letter(job);
            }
            return null;
        }

        private void letter(JobEntity job) {
            if (because(LetterRefused.class)) {
                job.setRetries(0);
            }
            if (job.getRetries() == 0) {
                // The engine has postponed it all the same: repeated in Cockpit, it would wait for another day.
                job.setDuedate(null);
            }
        }

        private boolean because(Class<? extends Throwable> kind) {
            return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
        }
    }
}
