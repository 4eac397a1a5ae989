package ru.ejournal.rollout.organisation;

import java.util.NoSuchElementException;
import java.util.Objects;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the name off the record of somebody who has left. Everything joins the caller's transaction. */
@Component
@Transactional
public class Anonymity {

    private final PersonTable people;
    private final Organisation organisation;
    private final IdentityStore identities;
    private final StaffLog log;

    Anonymity(PersonTable people, Organisation organisation, IdentityStore identities, StaffLog log) {
        this.people = people;
        this.organisation = organisation;
        this.identities = identities;
        this.log = log;
    }

    /**
     * @param by login
     * @throws FormRefused            for who is still there, was made anonymous before or is being changed by somebody else
     * @throws NoSuchElementException for an unknown login
     */
    public Anonymised take(String login, String by) {
        PersonRow row = people.findById(login).orElseThrow(() -> new NoSuchElementException("No " + login));
        if (row.anonymousNumber() != null) {
            throw PersonRules.refused("", "Эта запись уже обезличена.");
        }
        if (!organisation.gone(login)) {
            throw PersonRules.refused("", "Обезличить можно только того, кто выбыл: сначала отметьте, что человек выбыл.");
        }
        PersonRow anonymous = row.anonymous(people.nextAnonymousNumber());
        save(anonymous);
        identities.removePerson(login);
        boolean namesake = people.findAll().stream().anyMatch(other -> !other.login().equals(login)
                && other.fullName().equals(row.fullName()) && Objects.equals(other.schoolId(), row.schoolId()));
        if (row.schoolId() != null) {
            log.forget(login);
            log.note(row.schoolId(), login, by, "запись обезличена");
        }
        return new Anonymised(login, row.schoolId(), row.fullName(), anonymous.fullName(), namesake);
    }

    public boolean anonymous(String login) {
        return people.findById(login).filter(row -> row.anonymousNumber() != null).isPresent();
    }

    private void save(PersonRow row) {
        try {
            people.save(row);
        } catch (OptimisticLockingFailureException e) {
            throw PersonRules.refused("", "Запись только что изменил кто-то другой: откройте её заново.");
        }
    }
}
