package ru.ejournal.rollout.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;

/** Has what open forms display brought up to date by a job, after the current transaction: never inside it. */
@Component
public class RefreshForms {

    public static final String PROCESS = "report-refresh";

    private final OwnProcesses processes;

    RefreshForms(OwnProcesses processes) {
        this.processes = processes;
    }

    public void soon(Order order) {
        processes.start(PROCESS, order.id(), order.schoolId(), Map.of());
    }
}
