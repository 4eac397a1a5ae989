package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param login    unique over all schools
 * @param fullName as it is to stand in documents («Казаченко Ф.С.»)
 * @param position post, in the nominative («директор»)
 * @param email    null where the person has none: letters for them go to the secretary, to be handed over on paper
 * @param schoolId null for people of the district
 * @param classes  the classes that the person leads («5», «10А»)
 * @param teaching true for pedagogical staff, who count in rows 6.1 of the report
 */
public record Person(String login, String fullName, String position, @Nullable String email, @Nullable String phone,
                     @Nullable String schoolId, Set<Role> roles, List<String> classes, boolean teaching) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
