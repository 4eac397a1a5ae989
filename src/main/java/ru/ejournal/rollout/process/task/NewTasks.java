package ru.ejournal.rollout.process.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.TaskNotice;
import ru.ejournal.rollout.organisation.Organisation;

/** Tasks that appear in one transaction are announced in one letter per person, just before it commits. */
@Component
class NewTasks {

    private final Letters letters;
    private final Organisation organisation;

    NewTasks(Letters letters, Organisation organisation) {
        this.letters = letters;
        this.organisation = organisation;
    }

    /** The task is new; its first assignment is no news. */
    void appear(String taskId) {
        current().appeared.add(taskId);
    }

    boolean appeared(String taskId) {
        return current().appeared.contains(taskId);
    }

    /** @throws IllegalStateException outside of a transaction */
    void announce(String orderId, String login, TaskNotice notice) {
        current().notices.computeIfAbsent(new Addressee(orderId, login), addressee -> new ArrayList<>()).add(notice);
    }

    private Announcements current() {
        Announcements waiting = (Announcements) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Announcements();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        return waiting;
    }

    private record Addressee(String orderId, String login) {
    }

    private final class Announcements implements TransactionSynchronization {

        private final Set<String> appeared = new HashSet<>();
        private final Map<Addressee, List<TaskNotice>> notices = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            notices.forEach((addressee, tasks) -> organisation.person(addressee.login())
                    .ifPresent(person -> letters.tasksAssigned(person, tasks, addressee.orderId())));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NewTasks.this);
        }
    }
}
