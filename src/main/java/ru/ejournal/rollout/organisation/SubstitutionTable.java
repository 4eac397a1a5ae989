package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface SubstitutionTable extends Repository<Substitution, Long> {

    Substitution save(Substitution substitution);

    Optional<Substitution> findById(long id);

    List<Substitution> findBySchoolIdOrderById(String schoolId);

    List<Substitution> findByStateOrderById(Substitution.State state);

    List<Substitution> findBySubstituteAndState(String substitute, Substitution.State state);

    Optional<Substitution> findFirstByAbsentAndState(String absent, Substitution.State state);
}
