package ru.ejournal.rollout.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.answer.ReportAnswers;
import ru.ejournal.rollout.answer.ReportDecision;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.report.Reports;

/** Completes «Принять отчёт школы» in the name of whoever of the district answers. */
@Component
class EngineReportAnswers implements ReportAnswers {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Reports reports;
    private final Organisation organisation;

    EngineReportAnswers(@Lazy ProcessEngineConfigurationImpl engine, @Lazy TaskService tasks, @Lazy IdentityService identity,
                        Reports reports, Organisation organisation) {
        this.engine = engine;
        this.tasks = tasks;
        this.identity = identity;
        this.reports = reports;
        this.organisation = organisation;
    }

    @Override
    public void answer(String orderId, ReportDecision decision, String by) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(by, List.of(), List.of());
        try {
            engine.getCommandExecutorTxRequired().execute(command -> complete(command, orderId, decision));
        } catch (BadRequestException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** The engine would let the assignee alone; the district's people stand in for each other. */
    private @Nullable Void complete(CommandContext command, String orderId, ReportDecision decision) {
        command.disableAuthorizationCheck();
        command.disableTenantCheck();
        try {
            Task task = tasks.createTaskQuery().processInstanceBusinessKey(orderId)
                    .taskDefinitionKey("report_acceptance").singleResult();
            if (task == null) {
                throw new Refusal(answered(orderId));
            }
            tasks.complete(task.getId(), form(decision));
            return null;
        } finally {
            command.enableAuthorizationCheck();
            command.enableTenantCheck();
        }
    }

    /** What the form hides is not sent. */
    private static Map<String, Object> form(ReportDecision decision) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("acceptanceDecision", decision.decision());
        fields.put("incomingNumber", decision.accepts() ? decision.incomingNumber() : null);
        fields.put("incomingDate", decision.accepts() ? decision.incomingDate() : null);
        fields.put("remarks", decision.returns() ? decision.remarks() : null);
        fields.values().removeIf(value -> value == null || value.toString().isBlank());
        return Map.copyOf(fields);
    }

    private String answered(String orderId) {
        return reports.latest(orderId).filter(report -> report.answeredBy() != null)
                .map(report -> "На этот отчёт уже ответили: %s, %s".formatted(report.state().title(),
                        organisation.name(String.valueOf(report.answeredBy()))))
                .orElse("Отчёта, на который нужно ответить, сейчас нет.");
    }
}
