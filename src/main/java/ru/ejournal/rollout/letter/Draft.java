package ru.ejournal.rollout.letter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.organisation.Person;

/**
 * A letter before anybody has asked who can receive it.
 *
 * @param schoolId whose secretary hands it over on paper if the person has no e-mail
 * @param about    what tells it from another letter of the kind to the person: an item, a date, tasks
 */
record Draft(LetterKind kind, Person to, @Nullable String schoolId, @Nullable String orderId, String subject,
             Contents contents, List<Attachment> attachments, List<String> about) {

    Draft to(Person other) {
        return new Draft(kind, other, schoolId, orderId, subject, contents, attachments, about);
    }
}
