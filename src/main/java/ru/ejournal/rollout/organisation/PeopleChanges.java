package ru.ejournal.rollout.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a school's keepers do on its page: each in one transaction with the identity service, or not at all. */
@Component
@Transactional
public class PeopleChanges {

    private static final String OVERTAKEN = "Пока вы правили, эту запись изменил кто-то другой. Ниже — то, что ввели вы; "
            + "откройте запись заново, сверьте и внесите правку ещё раз.";

    private final PersonTable people;
    private final Organisation organisation;
    private final IdentityStore identities;
    private final PersonRules rules;
    private final PostGuard guard;
    private final StaffLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleChanges(PersonTable people, Organisation organisation, IdentityStore identities, PersonRules rules, PostGuard guard,
                  StaffLog log, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.organisation = organisation;
        this.identities = identities;
        this.rules = rules;
        this.guard = guard;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** @throws FormRefused if anything is wrong */
    public StartPassword add(Keeper by, PersonForm typed) {
        PersonForm form = typed.login().isEmpty()
                ? typed.named(Logins.login(by.schoolId(), typed.fullName(), this::taken)) : typed;
        Person person = rules.check(form, by.schoolId(), taken(form.login()));
        guard.roles(by, Set.of(), person.roles());
        insert(PersonRow.typed(person, people.nextSequence()));
        StartPassword issued = issue(person);
        note(by, person, "записан: " + Differences.all(person), person.classes());
        return issued;
    }

    /** Also by a technical administrator, whom the account would be taken from. */
    boolean taken(String login) {
        return people.findById(login).isPresent() || identities.known(login);
    }

    /** @throws FormRefused if anything is wrong, or if somebody else has changed the person since */
    public void change(Keeper by, String login, int version, PersonForm typed) {
        PersonRow row = row(by, login, version);
        if (organisation.gone(login)) {
            throw PersonRules.refused("", "Этот человек выбыл: сначала верните его.");
        }
        Person before = row.person();
        Person after = rules.check(typed.named(login), by.schoolId());
        guard.roles(by, before.roles(), after.roles());
        guard.mail(by, before, after);
        String what = Differences.between(before, after);
        if (!what.isEmpty()) {
            save(row.edited(after));
            identities.savePerson(after, Optional.empty());
            note(by, after, what, after.classes().stream().filter(name -> !before.classes().contains(name)).toList());
        }
    }

    /** @param day the first on which the person is no longer there; one to come counts from its midnight on */
    public void leave(Keeper by, String login, int version, LocalDate day) {
        PersonRow row = row(by, login, version);
        LocalDate today = LocalDate.now(clock.withZone(organisation.school(by.schoolId()).zone()));
        if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
            throw PersonRules.refused("leftOn", "укажите дату, которая отличается от сегодняшней не больше чем на год");
        }
        guard.account(by, row.person());
        if (row.person().has(Role.DIRECTOR)) {
            rules.demandDirectorBesides(row.person());
        }
        boolean now = !day.isAfter(today);
        save(row.leave(day, now));
        if (now) {
            identities.removePerson(login);
        }
        note(by, row.person(), "выбыл с " + Differences.day(day));
    }

    /** With a new password; classes that somebody else leads by now are not given back. */
    public StartPassword comeBack(Keeper by, String login, int version) {
        PersonRow row = row(by, login, version);
        if (row.anonymousNumber() != null) {
            throw PersonRules.refused("", "Запись обезличена: если человек вернулся, запишите его заново.");
        }
        Person before = row.person();
        guard.roles(by, Set.of(), before.roles());
        Set<String> taken = new HashSet<>();
        organisation.peopleOf(by.schoolId()).stream().filter(other -> !other.login().equals(login))
                .forEach(other -> taken.addAll(other.classes()));
        Set<String> known = Set.copyOf(organisation.school(by.schoolId()).classes());
        PersonForm form = PersonForm.of(before).withClasses(before.classes().stream()
                .filter(name -> known.contains(name) && !taken.contains(name)).toList());
        Person after = rules.check(form, by.schoolId());
        save(row.edited(after).back());
        String lost = Differences.between(before, after);
        StartPassword issued = issue(after);
        note(by, after, "вернулся" + (lost.isEmpty() ? "" : "; " + lost), after.classes());
        return issued;
    }

    /** A new one in place of a forgotten one. */
    public StartPassword resetPassword(Keeper by, String login) {
        Person person = row(by, login).person();
        if (organisation.gone(login)) {
            throw PersonRules.refused("", "Этот человек выбыл: сначала верните его.");
        }
        guard.account(by, person);
        StartPassword issued = issue(person);
        note(by, person, "выдан новый пароль");
        return issued;
    }

    private StartPassword issue(Person person) {
        String password = Passwords.next();
        identities.savePerson(person, Optional.of(password));
        identities.setPassword(person.login(), password);
        return new StartPassword(organisation.school(String.valueOf(person.schoolId())).name(), person.fullName(),
                person.position(), person.login(), password);
    }

    private void note(Keeper by, Person person, String what) {
        note(by, person, what, List.of());
    }

    private void note(Keeper by, Person person, String what, List<String> newClasses) {
        log.note(by.schoolId(), person.login(), by.login(), what);
        events.publishEvent(new PersonChanged(person.login(), newClasses, by.login()));
    }

    /** @throws NoSuchElementException for somebody who is not of the keeper's school */
    private PersonRow row(Keeper by, String login) {
        return people.findById(login).filter(row -> by.schoolId().equals(row.schoolId()))
                .orElseThrow(() -> new NoSuchElementException("No " + login + " at " + by.schoolId()));
    }

    private PersonRow row(Keeper by, String login, int version) {
        PersonRow row = row(by, login);
        if (row.version() == null || row.version() != version) {
            throw PersonRules.refused("", OVERTAKEN);
        }
        return row;
    }

    /** Two may choose the same login at the same moment. */
    private void insert(PersonRow row) {
        try {
            people.save(row);
        } catch (DuplicateKeyException | DbActionExecutionException e) {
            throw PersonRules.refused("login", "логин «" + row.login() + "» только что заняли, придумайте другой");
        }
    }

    private void save(PersonRow row) {
        try {
            people.save(row);
        } catch (OptimisticLockingFailureException e) {
            throw PersonRules.refused("", OVERTAKEN);
        }
    }
}
