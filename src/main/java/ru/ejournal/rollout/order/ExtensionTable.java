package ru.ejournal.rollout.order;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ExtensionTable extends Repository<ExtensionRequest, Long> {

    ExtensionRequest save(ExtensionRequest request);

    List<ExtensionRequest> findByItemIdOrderById(long itemId);
}
