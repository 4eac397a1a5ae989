package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

/** Who works where: schools and people as loaded from the roster. Lists hold only who is still there. */
public interface Organisation {

    /** In the order of their ids. */
    List<School> schools();

    /**
     * Also a school that has left the roster.
     *
     * @throws java.util.NoSuchElementException for an unknown school
     */
    School school(String schoolId);

    /** Also somebody who has left the roster: records go on naming them, though they cannot log in. */
    Optional<Person> person(String login);

    /** Somebody who is there today. */
    default Optional<Person> present(String login) {
        return person(login);
    }

    /** Known, but no longer there: their login opens nothing. */
    default boolean gone(String login) {
        return person(login).isPresent() && present(login).isEmpty();
    }

    /** Full name, as records and letters have it; the login where the roster does not know the person. */
    default String name(String login) {
        return person(login).map(Person::fullName).orElse(login);
    }

    /** The school's people in the order of the roster; empty for an unknown school. */
    List<Person> peopleOf(String schoolId);

    /** People of the district with the role, in the order of the roster. */
    List<Person> peopleOfDistrict(Role role);

    /** The first of the school's people with the role. */
    default Optional<Person> holder(String schoolId, Role role) {
        return peopleOf(schoolId).stream().filter(person -> person.has(role)).findFirst();
    }

    /** Who leads the class. */
    default Optional<Person> teacherOf(String schoolId, String schoolClass) {
        return peopleOf(schoolId).stream().filter(person -> person.classes().contains(schoolClass)).findFirst();
    }
}
