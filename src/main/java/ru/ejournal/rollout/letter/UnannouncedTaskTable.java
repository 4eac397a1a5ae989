package ru.ejournal.rollout.letter;

import java.util.List;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface UnannouncedTaskTable extends Repository<UnannouncedTask, Long> {

    UnannouncedTask save(UnannouncedTask task);

    /** Whoever asks meanwhile waits until the current transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<UnannouncedTask> findByOrderIdOrderById(String orderId);

    void delete(UnannouncedTask task);
}
