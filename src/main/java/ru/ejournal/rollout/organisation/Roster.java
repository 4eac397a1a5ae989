package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

/** The roster, checked: what the file says of schools and people, in the order of the file. */
record Roster(List<School> schools, List<Listed> people) {

    /** @param initialPassword empty where an administrator will set one */
    record Listed(Person person, Optional<String> initialPassword) {
    }
}
