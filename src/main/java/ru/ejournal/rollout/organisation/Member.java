package ru.ejournal.rollout.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of a school as its page shows them.
 *
 * @param version  which must still be that of the stored person when a change is saved
 * @param departed has left: cannot log in
 * @param leftOn   since when, or from when on; null for who is to stay, and for who has left with the roster
 * @param anonymous nobody can tell any more who it was
 */
public record Member(Person person, int version, boolean departed, @Nullable LocalDate leftOn,
                     boolean anonymous) {

    static Member of(PersonRow row, boolean there) {
        return new Member(row.person(), row.version() == null ? 0 : row.version(), !there, row.leftOn(),
                row.anonymousNumber() != null);
    }
}
