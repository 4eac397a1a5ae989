package ru.ejournal.rollout.system;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/**
 * Checks a login and a password, by the form or with a request; the groups become authorities. Nobody learns which
 * logins exist: every answer is the same for one that does not.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    /** No other can be given to anybody, and what cannot be a login need not reach the database. */
    private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9-]{1,64}");
    private static final String NO_LOGIN = "-";

    private final FailedLogins failures;
    private final PasswordCheck passwords;
    private final GivenPasswords given;
    /** Guesses at one login come one by one, or a burst of them would count as one. */
    private final Object[] turns = IntStream.range(0, 64).mapToObj(turn -> new Object()).toArray();

    PasswordLogin(FailedLogins failures, PasswordCheck passwords, GivenPasswords given) {
        this.failures = failures;
        this.passwords = passwords;
        this.given = given;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        EngineUser user = checked(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        var known = UsernamePasswordAuthenticationToken.authenticated(user.login(), null, given.authorities(user));
        known.setDetails(attempt.getDetails());
        return known;
    }

    /**
     * @return whose login and password they are
     * @throws LoginRefused if they are nobody's, or were guessed at too often
     */
    EngineUser checked(String typed, String password, String address) {
        String login = LOGIN.matcher(typed).matches() ? typed : NO_LOGIN;
        synchronized (turns[Math.floorMod(login.hashCode(), turns.length)]) {
            failures.refusal(login, address).ifPresent(refusal -> {
                throw refusal;
            });
            Optional<EngineUser> user = passwords.check(login, password);
            if (user.isEmpty()) {
                failures.failed(login, address);
                throw failures.refusal(login, address).filter(refusal -> !refusal.tooOften()).orElseGet(LoginRefused::wrong);
            }
            if (!passwords.keptHere(login)) {
                failures.forget(login);
            }
            return user.get();
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
