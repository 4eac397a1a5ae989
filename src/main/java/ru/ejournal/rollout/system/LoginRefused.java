package ru.ejournal.rollout.system;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Nobody is let in; what is said is the same whether or not there is such a login. */
class LoginRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String told;
    private final long seconds;

    private LoginRefused(String told, String message, Duration wait) {
        super(message);
        this.told = told;
        this.seconds = Math.max(0, (wait.toMillis() + 999) / 1000);
    }

    static LoginRefused wrong() {
        return new LoginRefused("error", "Неверный логин или пароль", Duration.ZERO);
    }

    static LoginRefused wait(Duration rest) {
        return new LoginRefused("wait", "Слишком много неудачных попыток: подождите и попробуйте ещё раз", rest);
    }

    static LoginRefused closed() {
        return new LoginRefused("closed", "Вход закрыт после многих неудачных попыток: подождите час или обратитесь к тому, кто ведёт сотрудников", Duration.ZERO);
    }

    static LoginRefused crowd(Duration rest) {
        return new LoginRefused("crowd", "С этого адреса слишком много неудачных попыток: подождите и попробуйте ещё раз", rest);
    }

    /** Somebody else vouches for the person, but the roster does not name them. */
    static LoginRefused unlisted() {
        return new LoginRefused("unlisted", "Вас нет в списке сотрудников", Duration.ZERO);
    }

    /** How the login page is asked to say it. */
    String page() {
        return "/login?" + told + (seconds > 0 ? "=" + seconds : "");
    }

    boolean tooOften() {
        return seconds > 0;
    }

    long seconds() {
        return seconds;
    }
}
