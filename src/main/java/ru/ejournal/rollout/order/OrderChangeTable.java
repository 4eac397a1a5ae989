package ru.ejournal.rollout.order;

import java.util.List;

import org.springframework.data.repository.Repository;

interface OrderChangeTable extends Repository<OrderChange, Long> {

    OrderChange save(OrderChange change);

    List<OrderChange> findByOrderIdOrderById(String orderId);
}
