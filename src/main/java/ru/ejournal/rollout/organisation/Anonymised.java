package ru.ejournal.rollout.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was made anonymous.
 *
 * @param schoolId   null for people of the district
 * @param formerName as records had it until now
 * @param name       as they have it from now on
 * @param namesake   somebody else whom the same place still knows by the former name, so that a text does not tell who is meant
 */
public record Anonymised(String login, @Nullable String schoolId, String formerName, String name, boolean namesake) {
}
