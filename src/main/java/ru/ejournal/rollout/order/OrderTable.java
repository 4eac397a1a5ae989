package ru.ejournal.rollout.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface OrderTable extends Repository<Order, String> {

    Order save(Order order);

    Optional<Order> findById(String id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Order> findForUpdateById(String id);

    Optional<Order> findByProcessInstanceId(String processInstanceId);

    List<Order> findBySchoolIdOrderByOpenedAt(String schoolId);

    boolean existsBySchoolIdAndNumberAndOrderDateAndIdNot(String schoolId, String number, LocalDate orderDate,
                                                          String id);

    @Query("select nextval('rollout_order_number')")
    long nextNumber();
}
