package ru.ejournal.rollout.facts;

import java.util.List;

import org.springframework.data.repository.Repository;

interface FactTable extends Repository<Fact, Long> {

    Fact save(Fact fact);

    List<Fact> findByOrderIdOrderById(String orderId);
}
