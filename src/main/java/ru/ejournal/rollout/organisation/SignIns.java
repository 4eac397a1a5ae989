package ru.ejournal.rollout.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Who has ever signed in, and when last. */
@Component
public class SignIns {

    /** Programs sign in with every request: once in this time is written down. */
    private static final Duration PRECISION = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final SignInTable table;
    private final Clock clock;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    SignIns(SignInTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Somebody has proved who they are. Never fails: nobody is kept out because this could not be written down. */
    public void signedIn(String login) {
        Instant now = clock.instant();
        Instant before = written.put(login, now);
        if (before != null && !now.isBefore(before) && now.isBefore(before.plus(PRECISION))) {
            written.put(login, before);
            return;
        }
        try {
            write(login, now);
        } catch (DataAccessException e) {
            written.remove(login);
            LOG.warn("Could not write down that {} has signed in", login, e);
        }
    }

    private void write(String login, Instant now) {
        try {
            if (!table.again(login, now)) {
                table.first(login, now);
            }
        } catch (DuplicateKeyException atTheSameMoment) {
            table.again(login, now);
        }
    }

    public Optional<SignIn> of(String login) {
        return table.findById(login);
    }

    /** Whether anybody of the school has signed in at that moment or later. */
    public boolean anybodySince(String schoolId, Instant moment) {
        return table.ofSchool(schoolId).stream().anyMatch(one -> !one.lastAt().isBefore(moment));
    }
}
