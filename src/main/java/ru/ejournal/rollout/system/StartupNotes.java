package ru.ejournal.rollout.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/** The last lines of the log at start: where to go, whom to log in as, where the letters are. */
@Component
class StartupNotes {

    static final String EMBEDDED_ROSTER = "classpath:roster.yaml";
    private static final Logger LOG = LoggerFactory.getLogger(StartupNotes.class);

    /** More than the trial's school has; forty schools would fill the screen. */
    private static final int MOST_LOGINS = 20;

    private final Environment settings;
    private final Organisation organisation;

    StartupNotes(Environment settings, Organisation organisation) {
        this.settings = settings;
        this.organisation = organisation;
    }

    /** Said when everything that starts with the application, the engine's job executor too, has had its say. */
    @EventListener
    void tell(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            LOG.info("{}", text());
        }
    }

    String text() {
        return String.join(System.lineSeparator(), "Готово к работе.",
                "  Адрес:  " + settings.getProperty("rollout.base-url"),
                "  Вход:   " + logins(),
                "  Письма: " + letters());
    }

    /** Passwords are spoken of only while they are the embedded roster's, which everybody knows. */
    private String logins() {
        if (!settings.getProperty("rollout.organisation.roster", EMBEDDED_ROSTER).equals(EMBEDDED_ROSTER)) {
            return "логины и пароли из вашего файла со списком сотрудников";
        }
        List<String> logins = people().map(Person::login).distinct().toList();
        String others = logins.size() > MOST_LOGINS ? " и ещё %d".formatted(logins.size() - MOST_LOGINS) : "";
        return "пароль равен логину (только для знакомства): " + Stream.concat(logins.stream().limit(MOST_LOGINS),
                Stream.of("admin")).collect(Collectors.joining(", ")) + others;
    }

    private Stream<Person> people() {
        return Stream.concat(
                organisation.schools().stream().flatMap(school -> organisation.peopleOf(school.id()).stream()),
                Stream.of(Role.values()).filter(Role::ofDistrict)
                        .flatMap(role -> organisation.peopleOfDistrict(role).stream()));
    }

    private String letters() {
        String host = settings.getProperty("spring.mail.host", "");
        return host.isBlank()
                ? "складываются в папку " + Path.of(settings.getProperty("rollout.mail.outbox", "var/outbox"))
                        .toAbsolutePath().normalize() + " (почтовый сервер не задан)"
                : "отправляются через почтовый сервер " + host;
    }
}
