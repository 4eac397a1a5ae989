package ru.ejournal.rollout.order;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ItemChangeTable extends Repository<ItemChange, Long> {

    ItemChange save(ItemChange change);

    List<ItemChange> findByItemIdOrderById(long itemId);
}
