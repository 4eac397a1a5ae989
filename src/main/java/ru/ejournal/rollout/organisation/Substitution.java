package ru.ejournal.rollout.organisation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody is away, and somebody else does what is theirs (замещение).
 *
 * @param absent     login
 * @param substitute login
 * @param lastDay    included
 * @param post       of the absent person, in the genitive («директора»): the substitute signs as «и.о. директора»
 * @param basis      «приказ № 15 от 01.12.2013»
 */
@Table("rollout_substitution")
public record Substitution(@Id @Nullable Long id, @Version @Nullable Integer version, String schoolId, String absent,
                           String substitute, LocalDate firstDay, LocalDate lastDay, String post, String basis,
                           State state, String recordedBy, Instant recordedAt, @Nullable Instant endedAt) {

    /** Whether it has begun. */
    public enum State { PLANNED, ACTIVE, ENDED }

    /** «и.о. директора Казаченко Ф.С. (приказ № 15 от 01.12.2013)». */
    public String capacity(String substituteName) {
        return "и.о. %s %s (%s)".formatted(post, substituteName, basis);
    }

    public boolean over() {
        return state == State.ENDED;
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !over() && !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }

    Substitution now(State next, @Nullable Instant ended) {
        return new Substitution(id, version, schoolId, absent, substitute, firstDay, lastDay, post, basis, next, recordedBy,
                recordedAt, ended);
    }
}
