package ru.ejournal.rollout.system;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.system.EngineUsers.Lock;

/** Who failed to log in lately and has to wait. The engine counts for the passwords that it keeps, a table of ours for all else. */
@Component
class FailedLogins {

    /** Short: whoever guesses on purpose keeps everybody behind the same address waiting. */
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** For good, anybody who knows a login could keep its owner out; so a guess costs about an hour for every ten. */
    private static final Duration CLOSED = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final int NETWORK_BYTES = 8;
    private static final String THIS_MACHINE = "this machine";

    private final EngineUsers users;
    private final PasswordCheck passwords;
    private final LockOut lockOut;
    private final JdbcClient sql;
    private final Clock clock;
    /** A school of fifty behind one address mistypes on its first day; who guesses needs more. */
    private final int perAddress;

    FailedLogins(EngineUsers users, PasswordCheck passwords, LockOut lockOut, JdbcClient sql, Clock clock,
                 @Value("${rollout.login.failures-per-address:50}") int perAddress) {
        this.users = users;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.sql = sql;
        this.clock = clock;
        this.perAddress = perAddress;
    }

    /** @return why nobody may try that login from that address just now */
    Optional<LoginRefused> refusal(String login, String address) {
        reopen(login);
        return ofAddress(address).or(() -> tried(login).flatMap(this::ofLogin));
    }

    private void reopen(String login) {
        if (tried(login).filter(lock -> lockOut.closedAfter(lock.failures()) && !clock.instant().isBefore(lock.until().plus(CLOSED))).isPresent()) {
            counted(login).ifPresent(lock -> users.unlock(login));
            forget(login);
        }
    }

    private Optional<Lock> tried(String login) {
        return counted(login).or(() -> row("login:" + login)
                .map(row -> new Lock(row.failures(), row.lastAt().plus(lockOut.waitAfter(row.failures())))));
    }

    private Optional<LoginRefused> ofAddress(String address) {
        if (!telling(address)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return row("address:" + network(address))
                .filter(row -> row.failures() >= perAddress && now.isBefore(row.since().plus(WINDOW)))
                .map(row -> LoginRefused.crowd(Duration.between(now, row.since().plus(WINDOW))));
    }

    private Optional<LoginRefused> ofLogin(Lock lock) {
        if (lockOut.closedAfter(lock.failures())) {
            return Optional.of(LoginRefused.closed());
        }
        return Optional.of(lock.until()).filter(clock.instant()::isBefore)
                .map(moment -> LoginRefused.wait(Duration.between(clock.instant(), moment)));
    }

    /** A password was wrong, or there is no such login. */
    void failed(String login, String address) {
        if (telling(address)) {
            count("address:" + network(address), WINDOW);
        }
        if (counted(login).isEmpty()) {
            count("login:" + login, FORGOTTEN);
        }
    }

    /** The password was right, or is another one from now on. */
    void forget(String login) {
        sql.sql("delete from rollout_failed_login where subject = ?").param("login:" + login).update();
    }

    /** By the engine, which sees only the passwords that it keeps. */
    private Optional<Lock> counted(String login) {
        return passwords.keptHere(login) ? users.lock(login) : Optional.empty();
    }

    private void count(String subject, Duration window) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("delete from rollout_failed_login where last_at < ? or subject = ? and since < ?")
                .params(now.minus(FORGOTTEN), subject, now.minus(window)).update();
        String again = "update rollout_failed_login set failures = failures + 1, last_at = ? where subject = ?";
        if (sql.sql(again).params(now, subject).update() == 0) {
            try {
                sql.sql("insert into rollout_failed_login (subject, failures, since, last_at) values (?, 1, ?, ?)")
                        .params(subject, now, now).update();
            } catch (DuplicateKeyException atTheSameMoment) {
                sql.sql(again).params(now, subject).update();
            }
        }
    }

    private Optional<Row> row(String subject) {
        return sql.sql("select failures, since, last_at from rollout_failed_login where subject = ?").param(subject)
                .query((row, number) -> new Row(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant())).optional();
    }

    /** This machine's own is that of a proxy which does not say for whom it asks: everybody's. */
    private static boolean telling(String address) {
        return !network(address).equals(THIS_MACHINE);
    }

    /** Somebody with IPv6 has as many addresses as he likes, but one network. */
    private static String network(String address) {
        try {
            InetAddress known = InetAddress.getByName(address);
            if (known.isLoopbackAddress()) {
                return THIS_MACHINE;
            }
            byte[] bytes = known.getAddress();
            return bytes.length <= NETWORK_BYTES ? address : Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    private record Row(int failures, Instant since, Instant lastAt) {
    }
}
