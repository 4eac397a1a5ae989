package ru.ejournal.rollout.organisation;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was changed on the pages of people and schools. Everything joins the caller's transaction. */
@Component
public class StaffLog {

    private static final int LONGEST = 4000;

    private final StaffChangeTable changes;
    private final Clock clock;

    StaffLog(StaffChangeTable changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    void note(String schoolId, @Nullable String login, String by, String what) {
        String fitting = what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…";
        changes.save(new StaffChange(null, schoolId, login, by, clock.instant(), fitting));
    }

    /** That the person's record was changed stays, with when and by whom; the values that were typed go. */
    void forget(String login) {
        changes.forgetValues(login);
    }

    /** The latest two hundred, newest first. */
    public List<StaffChange> ofSchool(String schoolId) {
        return changes.findTop200BySchoolIdOrderByIdDesc(schoolId);
    }

    /** Newest first. */
    public List<StaffChange> of(String login) {
        return changes.findByLoginOrderByIdDesc(login);
    }
}
