package ru.ejournal.rollout.process;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ServiceUnavailableException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import ru.ejournal.rollout.DatabaseAway;
import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.organisation.PasswordRule;

/**
 * The outermost interceptor. A refusal leaves the engine as «bad request» with the bare message, which Tasklist shows;
 * and a command that lost a race is tried again, so that colleagues who act at the same moment do not notice. While the
 * database is away it is «service unavailable».
 */
class RefusalInterceptor extends CommandInterceptor {

    private static final int ATTEMPTS = 5;
    private static final long RETRY_AFTER_SECONDS = 10;
    /** PostgreSQL's words for transactions that were in each other's way; the engine knows only some of them. */
    private static final Set<String> DEADLOCK = Set.of("40001", "40P01");
    /** The engine has no type for it. */
    private static final String POLICY_BROKEN = "Password does not match policy";

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost = Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return outermost ? persistently(command) : next.execute(command);
        } catch (RuntimeException e) {
            throw outermost ? toTell(command, e) : e;
        }
    }

    private static RuntimeException toTell(Command<?> command, RuntimeException thrown) {
        if (DatabaseAway.caused(thrown) && !isJob(command)) {
            return new ServiceUnavailableException(DatabaseAway.TEXT, RETRY_AFTER_SECONDS, thrown);
        }
        String answer = answer(command, thrown);
        return answer == null ? thrown : new BadRequestException(answer, thrown);
    }

    private static boolean isJob(Command<?> command) {
        return command.getClass().getSimpleName().contains("Job");
    }

    private <T> T persistently(Command<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (!lostRace(e) || attempt == ATTEMPTS || isJob(command)) {
                    throw e;
                }
            }
        }
    }

    /** In the engine's tables or in ours: a deadline passes while somebody completes the task. */
    static boolean lostRace(Throwable thrown) {
        return thrown instanceof OptimisticLockingException || thrown instanceof ConcurrencyFailureException
                || thrown instanceof SQLException sql && sql.getSQLState() != null && DEADLOCK.contains(sql.getSQLState())
                || thrown.getCause() != null && lostRace(thrown.getCause());
    }

    /** What the person is told; null where it is no fault of theirs. */
    private static @Nullable String answer(Command<?> command, RuntimeException thrown) {
        boolean completing = command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
        if (completing && thrown instanceof NullValueException) {
            return "Этой задачи уже нет: её завершили в другом окне или снял кто-то другой. Обновите список задач.";
        }
        if (command instanceof SaveUserCmd && POLICY_BROKEN.equals(thrown.getMessage())) {
            return "Пароль не подходит. Требования: " + Stream.of(PasswordRule.values()).map(PasswordRule::words).collect(Collectors.joining("; "))
                    + ".";
        }
        Refusal refusal = refusalIn(thrown);
        return refusal == null ? null : refusal.getMessage();
    }

    private static @Nullable Refusal refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
