package ru.ejournal.rollout.people;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.organisation.Member;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/**
 * Which of a school's people are looked for.
 *
 * @param q     part of a name, a post, a login, an address or a class
 * @param role  id; empty for all
 * @param state present, left or all
 */
record PeopleFilter(String q, String role, String state) {

    static PeopleFilter of(@Nullable String q, @Nullable String role, @Nullable String state) {
        return new PeopleFilter(Objects.requireNonNullElse(q, "").strip(), Objects.requireNonNullElse(role, ""),
                Objects.requireNonNullElse(state, "all"));
    }

    List<Member> of(List<Member> members) {
        return members.stream().filter(this::stands).filter(this::holds).filter(this::said).toList();
    }

    private boolean stands(Member member) {
        return switch (state) {
            case "present" -> !member.departed();
            case "left" -> member.departed();
            default -> true;
        };
    }

    private boolean holds(Member member) {
        return role.isEmpty() || Role.byId(role).filter(member.person()::has).isPresent();
    }

    private boolean said(Member member) {
        Person person = member.person();
        String everything = String.join(" ", person.fullName(), person.position(), person.login(),
                Objects.toString(person.email(), ""), Objects.toString(person.phone(), ""), String.join(" ", person.classes()));
        return everything.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }
}
