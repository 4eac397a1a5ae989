package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface PersonTable extends Repository<PersonRow, String> {

    PersonRow save(PersonRow person);

    List<PersonRow> findAll();

    Optional<PersonRow> findById(String login);

    List<PersonRow> findBySchoolIdAndDepartedFalseOrderBySequence(String schoolId);

    List<PersonRow> findBySchoolIdIsNullAndDepartedFalseOrderBySequence();
}
