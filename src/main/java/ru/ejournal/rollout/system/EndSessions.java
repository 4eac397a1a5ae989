package ru.ejournal.rollout.system;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import ru.ejournal.rollout.organisation.AccountChanged;

/**
 * A new password, or the end of an account, ends what is open under the login on every node, in the same transaction;
 * and opens it again if it was closed. Whoever changes his own password stays where he is.
 */
@Component
class EndSessions {

    private final JdbcTemplate sql;
    private final FailedLogins failures;

    EndSessions(JdbcTemplate sql, FailedLogins failures) {
        this.sql = sql;
        this.failures = failures;
    }

    @EventListener
    void of(AccountChanged account) {
        sql.update("delete from " + SharedSessions.TABLE + " where principal_name = ? and session_id <> ?", account.login(),
                ownSession(account.login()));
        failures.forget(account.login());
    }

    private static String ownSession(String login) {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return asking != null && asking.getName().equals(login) && request != null ? sessionId(request) : "";
    }

    private static String sessionId(RequestAttributes request) {
        @Nullable String id = request.getSessionId();
        return id == null ? "" : id;
    }
}
