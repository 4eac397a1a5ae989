package ru.ejournal.rollout.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody reads on a working morning.
 *
 * @param sections    their own tasks, the most urgent section first
 * @param school      for a director: who of the school is late with what
 * @param lateSchools for the district: which schools are late
 * @param week        for the district, once a week: how its schools stand
 */
public record MorningDigest(LocalDate day, List<Section> sections, List<Performer> school,
                            List<LateSchool> lateSchools, @Nullable WeekSummary week) {

    /** Of any morning but the week's first. */
    public MorningDigest(LocalDate day, List<Section> sections, List<Performer> school, List<LateSchool> lateSchools) {
        this(day, sections, school, lateSchools, null);
    }

    /** Nothing to say. */
    public boolean empty() {
        return sections.isEmpty() && school.isEmpty() && lateSchools.isEmpty() && week == null;
    }

    /** @param title «Просрочено», «Сегодня» */
    public record Section(String title, List<Task> tasks) {
    }

    /**
     * @param daysLate calendar days; 0 for a task in time
     * @param dayOff   nobody works on the day of the deadline, so it is aimed at the last working day before
     */
    public record Task(TaskNotice notice, int daysLate, boolean dayOff) {
    }

    /** @param name full name of whoever is late with the tasks */
    public record Performer(String name, List<Task> tasks) {
    }

    /** A school that is late with what the district waits for. */
    public record LateSchool(String name, List<LateItem> items) {
    }

    /** @param order «Приказ № 01/09-267 от 24.09.2013» */
    public record LateItem(String label, String order, LocalDate due, int daysLate) {
    }
}
