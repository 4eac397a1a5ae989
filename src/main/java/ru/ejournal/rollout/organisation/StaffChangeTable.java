package ru.ejournal.rollout.organisation;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface StaffChangeTable extends Repository<StaffChange, Long> {

    StaffChange save(StaffChange change);

    List<StaffChange> findTop200BySchoolIdOrderByIdDesc(String schoolId);

    List<StaffChange> findByLoginOrderByIdDesc(String login);

    /** What a change was is written «field: value». */
    @Modifying
    @Query("update rollout_staff_change set what = 'изменены сведения (обезличено)' where login = :login and what like '%: %'")
    void forgetValues(String login);
}
