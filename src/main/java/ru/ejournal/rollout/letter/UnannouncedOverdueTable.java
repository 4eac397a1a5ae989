package ru.ejournal.rollout.letter;

import java.util.List;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface UnannouncedOverdueTable extends Repository<UnannouncedOverdue, Long> {

    UnannouncedOverdue save(UnannouncedOverdue overdue);

    /** Whoever asks meanwhile waits until the current transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<UnannouncedOverdue> findByOrderIdOrderById(String orderId);

    void delete(UnannouncedOverdue overdue);
}
