package ru.ejournal.rollout.organisation;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Whose account a school's keeper may touch: the posts that decide are the director's to give, to take and to give passwords
 * to, whether somebody holds them or only acts for who does.
 */
@Component
public class PostGuard {

    private static final String ONLY_DIRECTOR = "Роли «директор», «заместитель» и «секретарь» даёт и снимает только директор; "
            + "он же меняет пароль тем, у кого они есть, и тем, кто таких людей замещает.";

    /** Whose letters are about what they decide. */
    private static final Set<Role> MAIL = Set.of(Role.DIRECTOR, Role.DEPUTY);

    private final Organisation organisation;
    private final Substitutions substitutions;

    PostGuard(Organisation organisation, Substitutions substitutions) {
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    /** @throws FormRefused if the keeper may not make the one of the other */
    void roles(Keeper by, Set<Role> before, Set<Role> after) {
        if (!before.equals(after) && (before.contains(Role.DIRECTOR) || after.contains(Role.DIRECTOR))) {
            director(by);
        }
        boolean same = Keeper.POSTS.stream().allMatch(role -> before.contains(role) == after.contains(role));
        if (!same && !by.leading()) {
            throw PersonRules.refused("roles", ONLY_DIRECTOR);
        }
    }

    /** @throws FormRefused if the keeper may not take the account over or away: a new password, the person's leaving */
    void account(Keeper by, Person person) {
        roles(by, person.roles(), Set.of());
        if (locked(by, person)) {
            throw PersonRules.refused("roles", ONLY_DIRECTOR);
        }
    }

    /**
     * Letters of those who decide go nowhere else without the director.
     *
     * @throws FormRefused if they would
     */
    void mail(Keeper by, Person before, Person after) {
        if (Objects.equals(before.email(), after.email())) {
            return;
        }
        if (before.has(Role.DIRECTOR) && by.leading()) {
            director(by);
        }
        if (mailLocked(by, before)) {
            throw PersonRules.refused("email", "почту директора, заместителя и того, кто их замещает, меняет только директор: "
                    + "на неё приходят их письма");
        }
    }

    /** Whether only the director gives the person a password and marks their leaving. */
    public boolean locked(Keeper by, Person person) {
        return decides(by, person, Keeper.POSTS);
    }

    /** Whether only the director changes the person's address. */
    public boolean mailLocked(Keeper by, Person person) {
        return decides(by, person, MAIL);
    }

    private boolean decides(Keeper by, Person person, Set<Role> posts) {
        return !by.leading() && Stream.concat(person.roles().stream(), substitutions.entrusted(person.login()).stream()).anyMatch(posts::contains);
    }

    /** Whoever acts for the director would otherwise stay director when the director is back. */
    private void director(Keeper by) {
        if (organisation.person(by.login()).filter(person -> person.schoolId() != null && !person.has(Role.DIRECTOR)).isPresent()) {
            throw PersonRules.refused("roles", "учётной записью директора распоряжается он сам или отдел образования, "
                    + "исполняющий обязанности — нет");
        }
    }
}
