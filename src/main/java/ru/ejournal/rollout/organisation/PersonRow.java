package ru.ejournal.rollout.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person as stored.
 *
 * @param sequence    place in the roster, from 0
 * @param departed    no longer in the roster
 * @param rosterEntry what the roster said when it was last taken over; null for who was never in it
 */
@Table("rollout_person")
record PersonRow(@Id String login, @Version @Nullable Integer version, String fullName, String position,
                 @Nullable String email, @Nullable String phone, @Nullable String schoolId, String roles,
                 String classes, boolean teaching, int sequence, boolean departed, @Nullable String rosterEntry) {

    static PersonRow of(Person person, int sequence, @Nullable Integer version) {
        return new PersonRow(person.login(), version, person.fullName(), person.position(), person.email(),
                person.phone(), person.schoolId(), roles(person), Joined.join(person.classes()), person.teaching(),
                sequence, false, entry(person));
    }

    Person person() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        Joined.split(roles).forEach(id -> held.add(Role.byId(id).orElseThrow()));
        return new Person(login, fullName, position, email, phone, schoolId, held, Joined.split(classes), teaching);
    }

    PersonRow at(int newSequence) {
        return new PersonRow(login, version, fullName, position, email, phone, schoolId, roles, classes, teaching,
                newSequence, departed, rosterEntry);
    }

    PersonRow leave() {
        return new PersonRow(login, version, fullName, position, email, phone, schoolId, roles, classes, teaching,
                sequence, true, rosterEntry);
    }

    /** False for who was never in the roster, so cannot leave it, and for who has left already. */
    boolean listed() {
        return !departed && rosterEntry != null;
    }

    boolean says(Person person) {
        return !departed && entry(person).equals(rosterEntry);
    }

    private static String roles(Person person) {
        List<Role> sorted = person.roles().stream().sorted().toList();
        return Joined.join(sorted.stream().map(Role::id).toList());
    }

    private static String entry(Person person) {
        return String.join("\n", person.fullName(), person.position(), Objects.toString(person.email(), ""),
                Objects.toString(person.phone(), ""), Objects.toString(person.schoolId(), ""), roles(person),
                Joined.join(person.classes()), String.valueOf(person.teaching()));
    }
}
