package ru.ejournal.rollout.people;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.util.WebUtils;

import ru.ejournal.rollout.organisation.StartPassword;

/** Slips with passwords that wait to be shown to whoever issued them: all together, once, and to nobody else. */
public final class Slips {

    private Slips() {
    }

    /** One that was issued to the same person before no longer opens anything, so it is forgotten. */
    public static void add(HttpSession session, String key, StartPassword issued) {
        synchronized (WebUtils.getSessionMutex(session)) {
            ArrayList<StartPassword> waiting = new ArrayList<>(waiting(session, key));
            waiting.removeIf(other -> other.login().equals(issued.login()));
            waiting.add(issued);
            session.setAttribute(key, waiting);
        }
    }

    /** Empty if none waits; those that are returned wait no longer. */
    public static List<StartPassword> take(HttpSession session, String key) {
        synchronized (WebUtils.getSessionMutex(session)) {
            List<StartPassword> waiting = waiting(session, key);
            session.removeAttribute(key);
            return waiting;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<StartPassword> waiting(HttpSession session, String key) {
        return session.getAttribute(key) instanceof List<?> waiting ? (List<StartPassword>) waiting : List.of();
    }
}
