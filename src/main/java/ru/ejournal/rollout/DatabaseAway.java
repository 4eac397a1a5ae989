package ru.ejournal.rollout;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nothing can be read or kept at the moment: the database is stopped, out of reach or without room on its disk. */
public final class DatabaseAway {

    /** A connection that was lost at the commit leaves open whether it came through, so nobody is told that it did not. */
    public static final String TEXT = "База данных сейчас недоступна. Подождите минуту и обновите страницу: если задачи "
            + "в списке больше нет, сведения сохранены; если она осталась, отправьте их ещё раз.";

    /** Connections, resources (a full disk) and shutdowns of PostgreSQL; files and connections of H2. */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P0[1-5]|58030|90(028|030|031|067|098|121|135)");

    /** The pool's words at the rollback after a commit that lost its connection; the cause itself is gone by then. */
    private static final String LOST = "Connection is closed";

    private DatabaseAway() {
    }

    /** Whether that is the reason, whoever has wrapped it. */
    public static boolean caused(Throwable failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).limit(30).toList();
        return causes.stream().anyMatch(DatabaseAway::says) || unwritten(causes);
    }

    /** H2 calls a file that it could not write a general error. */
    private static boolean unwritten(List<Throwable> causes) {
        return causes.stream().dropWhile(cause -> !(cause instanceof SQLException)).anyMatch(IOException.class::isInstance);
    }

    private static boolean says(Throwable cause) {
        return cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException || cause instanceof SQLException sql && says(sql);
    }

    private static boolean says(SQLException failure) {
        return failure.getSQLState() == null ? LOST.equals(failure.getMessage()) : STATES.matcher(failure.getSQLState()).matches();
    }
}
