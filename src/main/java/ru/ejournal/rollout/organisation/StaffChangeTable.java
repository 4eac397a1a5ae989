package ru.ejournal.rollout.organisation;

import java.util.List;

import org.springframework.data.repository.Repository;

interface StaffChangeTable extends Repository<StaffChange, Long> {

    StaffChange save(StaffChange change);

    List<StaffChange> findTop200BySchoolIdOrderByIdDesc(String schoolId);

    List<StaffChange> findByLoginOrderByIdDesc(String login);
}
