package ru.ejournal.rollout.process.task;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import ru.ejournal.rollout.letter.UnannouncedTasks;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.process.Announcements;

/** Remembers which tasks have appeared in a transaction, and whom it has given tasks: they are written to later. */
@Component
class NewTasks {

    private final UnannouncedTasks unannounced;
    private final Announcements announcements;

    NewTasks(UnannouncedTasks unannounced, Announcements announcements) {
        this.unannounced = unannounced;
        this.announcements = announcements;
    }

    /** The task is new; its first assignment is no news. */
    void appear(String taskId) {
        current().appeared.add(taskId);
    }

    boolean appeared(String taskId) {
        return current().appeared.contains(taskId);
    }

    /** @throws IllegalStateException outside of a transaction */
    void announce(Order order, String login, String taskId) {
        unannounced.add(order.id(), taskId, login);
        current().orders.put(order.id(), order);
    }

    private Transaction current() {
        Transaction transaction = (Transaction) TransactionSynchronizationManager.getResource(this);
        if (transaction == null) {
            transaction = new Transaction();
            TransactionSynchronizationManager.bindResource(this, transaction);
            TransactionSynchronizationManager.registerSynchronization(transaction);
        }
        return transaction;
    }

    private final class Transaction implements TransactionSynchronization {

        private final Set<String> appeared = new HashSet<>();
        private final Map<String, Order> orders = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            orders.values().forEach(announcements::soon);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NewTasks.this);
        }
    }
}
