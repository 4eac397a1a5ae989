package ru.ejournal.rollout.order;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ItemTable extends Repository<OrderItem, Long> {

    OrderItem save(OrderItem item);

    Optional<OrderItem> findById(long id);

    List<OrderItem> findByOrderIdOrderById(String orderId);

    Optional<OrderItem> findByOpenTask(String openTask);

    List<OrderItem> findByOrderIdAndTaskId(String orderId, String taskId);
}
