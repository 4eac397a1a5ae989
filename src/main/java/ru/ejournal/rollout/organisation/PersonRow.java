package ru.ejournal.rollout.organisation;

import java.time.LocalDate;
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
 * @param departed    has left
 * @param rosterEntry what the roster said when it was last taken over; null for who is not in it
 * @param leftOn      since when; null for who is there or has left with the roster
 * @param anonymousNumber in place of the name of somebody who has left; null for whose name is known
 */
@Table("rollout_person")
record PersonRow(@Id String login, @Version @Nullable Integer version, String fullName, String position,
                 @Nullable String email, @Nullable String phone, @Nullable String schoolId, String roles,
                 String classes, boolean teaching, int sequence, boolean departed, @Nullable String rosterEntry,
                 @Nullable LocalDate leftOn, @Nullable Integer anonymousNumber) {

    static PersonRow of(Person person, int sequence, @Nullable Integer version) {
        return new PersonRow(person.login(), version, person.fullName(), person.position(), person.email(),
                person.phone(), person.schoolId(), roles(person), Joined.join(person.classes()), person.teaching(),
                sequence, false, entry(person), null, null);
    }

    Person person() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        Joined.split(roles).forEach(id -> held.add(Role.byId(id).orElseThrow()));
        return new Person(login, fullName, position, email, phone, schoolId, held, Joined.split(classes), teaching);
    }

    PersonRow at(int newSequence) {
        return new PersonRow(login, version, fullName, position, email, phone, schoolId, roles, classes, teaching,
                newSequence, departed, rosterEntry, leftOn, anonymousNumber);
    }

    /** No longer in the roster. */
    PersonRow leave() {
        return new PersonRow(login, version, fullName, position, email, phone, schoolId, roles, classes, teaching,
                sequence, true, null, leftOn, anonymousNumber);
    }

    /** Let go on a page: to the roster nothing has happened. */
    PersonRow leave(LocalDate day, boolean now) {
        return new PersonRow(login, version, fullName, position, email, phone, schoolId, roles, classes, teaching,
                sequence, now, rosterEntry, day, anonymousNumber);
    }

    /** As a page has it, whatever the roster says. */
    PersonRow edited(Person person) {
        return new PersonRow(login, version, person.fullName(), person.position(), person.email(), person.phone(),
                schoolId, roles(person), Joined.join(person.classes()), person.teaching(), sequence, departed, rosterEntry, leftOn,
                anonymousNumber);
    }

    /** There again, and to stay. */
    PersonRow back() {
        return new PersonRow(login, version, fullName, position, email, phone, schoolId, roles, classes, teaching,
                sequence, false, rosterEntry, null, anonymousNumber);
    }

    /** Nothing is left that tells who it was; «teaching» still counts in the record. */
    PersonRow anonymous(int number) {
        return new PersonRow(login, version, "Сотрудник, выбыл(а) № " + number, "", null, null, schoolId,
                schoolId == null ? "" : Role.EMPLOYEE.id(), "", teaching, sequence, true, null, leftOn, number);
    }

    /** As a page has it, of somebody whom no roster names. */
    static PersonRow typed(Person person, int sequence) {
        return new PersonRow(person.login(), null, person.fullName(), person.position(), person.email(), person.phone(),
                person.schoolId(), roles(person), Joined.join(person.classes()), person.teaching(), sequence, false, null, null, null);
    }

    /** False for who was never in the roster, so cannot leave it, and for who has left it already. */
    boolean listed() {
        return rosterEntry != null;
    }

    /** True also for who was edited or let go on a page: the roster changes something only by saying something else. */
    boolean says(Person person) {
        return entry(person).equals(rosterEntry);
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
