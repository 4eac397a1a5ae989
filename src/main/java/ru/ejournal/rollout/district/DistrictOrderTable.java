package ru.ejournal.rollout.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface DistrictOrderTable extends Repository<DistrictOrder, String> {

    DistrictOrder save(DistrictOrder order);

    Optional<DistrictOrder> findById(String id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<DistrictOrder> findForUpdateById(String id);

    List<DistrictOrder> findAllByOrderByOpenedAt();

    boolean existsByNumberAndOrderDateAndIdNot(String number, LocalDate orderDate, String id);

    /** The sequence of the schools' orders: a key of either kind is nobody else's. */
    @Query("select nextval('rollout_order_number')")
    long nextNumber();
}
