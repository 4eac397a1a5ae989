package ru.ejournal.rollout.letter;

import java.util.List;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Substitution;

/** Drafts the letter that says who does whose work, from when to when. */
@Component
class SubstitutionLetters {

    private final Organisation organisation;

    SubstitutionLetters(Organisation organisation) {
        this.organisation = organisation;
    }

    Draft recorded(Person to, Substitution substitution) {
        String absent = organisation.name(substitution.absent());
        String substitute = organisation.name(substitution.substitute());
        Contents contents = new Contents().line("school", organisation.school(substitution.schoolId()).name()).line("absent", absent)
                .line("substitute", substitute).line("capacity", "и.о. " + substitution.post()).day("first", substitution.firstDay())
                .day("last", substitution.lastDay()).line("basis", substitution.basis()).line("by", organisation.name(substitution.recordedBy()))
                .put("own", to.login().equals(substitution.substitute()));
        return new Draft(LetterKind.SUBSTITUTION, to, substitution.schoolId(), null,
                "Замещение: отсутствует %s, замещает %s".formatted(absent, substitute), contents, List.of(), List.of(String.valueOf(substitution.id())));
    }
}
