package ru.ejournal.rollout.reminder;

import java.util.List;

import org.springframework.data.repository.Repository;

interface KnownTaskTable extends Repository<KnownTask, Long> {

    List<KnownTask> findByHolder(String holder);

    KnownTask save(KnownTask task);

    void delete(KnownTask task);
}
