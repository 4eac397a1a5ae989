package ru.ejournal.rollout.process;

import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import ru.ejournal.rollout.DatabaseAway;
import ru.ejournal.rollout.letter.LetterNotSent;
import ru.ejournal.rollout.letter.LetterRefused;

/**
 * Jobs are retried as their models say. A letter that was refused for good is an incident at once. Where the database was
 * away, or another node was quicker, no attempt is used up: nobody has to repeat by hand what only had to wait.
 */
class JobRetries implements FailedJobCommandFactory {

    /** A job that the database has failed rests so long (ms), or it would fail again and again until the database is back. */
    private static final long REST_MILLIS = 10_000;

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
            if (job != null && DatabaseAway.caused(exception)) {
                job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + REST_MILLIS));
            } else if (job != null && because(LetterNotSent.class)) {
                letter(job);
            }
            return null;
        }

        @Override
        protected boolean shouldDecrementRetriesFor(Throwable failure) {
            return super.shouldDecrementRetriesFor(failure) && !DatabaseAway.caused(failure) && !RefusalInterceptor.lostRace(failure);
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
