package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PersonTable extends Repository<PersonRow, String> {

    PersonRow save(PersonRow person);

    List<PersonRow> findAll();

    List<PersonRow> findBySchoolId(String schoolId);

    List<PersonRow> findByDepartedFalseAndLeftOnIsNotNull();

    /** No other role has this one's id in its own. */
    @Query("select * from rollout_person where school_id is not null and departed = false and roles like '%director%' order by sequence")
    List<PersonRow> directors();

    @Query("select school_id, count(*) as people from rollout_person where school_id is not null and departed = false group by school_id")
    List<Headcount> headcounts();

    record Headcount(String schoolId, long people) {
    }

    @Query("select coalesce(max(sequence), -1) + 1 from rollout_person")
    int nextSequence();

    @Query("select coalesce(max(anonymous_number), 0) + 1 from rollout_person")
    int nextAnonymousNumber();

    Optional<PersonRow> findById(String login);

    List<PersonRow> findBySchoolIdAndDepartedFalseOrderBySequence(String schoolId);

    List<PersonRow> findBySchoolIdIsNullAndDepartedFalseOrderBySequence();
}
