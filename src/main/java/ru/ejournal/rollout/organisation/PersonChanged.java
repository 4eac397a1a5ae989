package ru.ejournal.rollout.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was added, edited, let go or taken back on a page; published in the transaction that does it.
 *
 * @param newClasses that the person leads from now on
 * @param by         login of who did it; null where a table did
 */
public record PersonChanged(String login, List<String> newClasses, @Nullable String by) {

    PersonChanged(String login) {
        this(login, List.of(), null);
    }
}
