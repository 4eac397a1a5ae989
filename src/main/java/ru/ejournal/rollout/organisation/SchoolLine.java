package ru.ejournal.rollout.organisation;

import java.util.List;

/**
 * A school in the district's list.
 *
 * @param directors usually one
 * @param people    how many work there
 */
public record SchoolLine(School school, int version, boolean departed, List<Person> directors, long people) {
}
