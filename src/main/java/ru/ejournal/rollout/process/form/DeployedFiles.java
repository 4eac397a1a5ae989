package ru.ejournal.rollout.process.form;

import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what was deployed together with a process, whoever asks: a form's rules are no secret. */
@Component
class DeployedFiles {

    private final ObjectProvider<ProcessEngine> engine;

    /** The engine's own settings need the forms, so it is there later. */
    DeployedFiles(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    Optional<byte[]> form(String processDefinition, String formId) {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired().execute(context -> find(context, processDefinition, formId));
    }

    private static Optional<byte[]> find(CommandContext context, String processDefinition, String formId) {
        String deployment = context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinition).getDeploymentId();
        CamundaFormDefinitionEntity form = context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, formId);
        return Optional.ofNullable(form).map(found -> context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, found.getResourceName()).getBytes());
    }
}
