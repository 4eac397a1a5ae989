package ru.ejournal.rollout.reminder;

import java.util.List;

/** The engine's open tasks, by whose they are; {@code process} knows them. Ordered by due date, then by name. */
public interface TasksAtHand {

    /** Of everybody, in the school's processes. */
    List<TaskAtHand> ofSchool(String schoolId);

    /** Of the person, in whatever school. */
    List<TaskAtHand> ofPerson(String login);
}
