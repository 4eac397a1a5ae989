package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface SchoolTable extends Repository<SchoolRow, String> {

    SchoolRow save(SchoolRow school);

    List<SchoolRow> findAll();

    Optional<SchoolRow> findById(String id);

    List<SchoolRow> findByDepartedFalseOrderById();
}
