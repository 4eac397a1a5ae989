package ru.ejournal.rollout.organisation;

import java.time.ZoneId;
import java.util.List;

/**
 * A school; {@link #id()} is also the id of its tenant in the engine.
 *
 * @param name     short name, as in the report's header: МБОУ «Лекаревская СОШ»
 * @param fullName as in the letterhead
 * @param zone     where its days begin and end
 * @param week     how many days of it are worked
 * @param classes  in the order of the timetable («1» … «11»)
 */
public record School(String id, String name, String fullName, ZoneId zone, WorkingWeek week, List<String> classes) {

    /** A school of the common five-day week. */
    public School(String id, String name, String fullName, ZoneId zone, List<String> classes) {
        this(id, name, fullName, zone, WorkingWeek.FIVE_DAYS, classes);
    }
}
