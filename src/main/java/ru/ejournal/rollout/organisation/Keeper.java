package ru.ejournal.rollout.organisation;

import java.util.Set;

/**
 * Whoever keeps a school's people.
 *
 * @param leading may give and take the posts that decide: the director, whoever acts as such, and the district
 */
public record Keeper(String login, String schoolId, boolean leading) {

    /** Posts that a secretary neither gives nor takes, nor whose passwords he resets. */
    public static final Set<Role> POSTS = Set.of(Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY);
}
