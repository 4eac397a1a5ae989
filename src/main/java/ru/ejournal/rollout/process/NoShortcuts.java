package ru.ejournal.rollout.process;

import java.util.Set;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import ru.ejournal.rollout.Refusal;

/**
 * Ways around the model that the engine opens to whoever may start a process or work on a task: to start in the middle
 * («close the order»), with listeners skipped and somebody else's business key, or to end a task by an error without
 * filling in its form. Nobody but the administrator may.
 */
class NoShortcuts extends CommandInterceptor {

    private static final Set<Class<?>> SHORTCUTS = Set.of(StartProcessInstanceAtActivitiesCmd.class,
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    NoShortcuts(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (SHORTCUTS.contains(command.getClass()) && byCommonPerson()) {
            throw new Refusal("Так сделать нельзя: процесс начинается с начала, а задача завершается её формой.");
        }
        return next.execute(command);
    }

    private boolean byCommonPerson() {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        return person != null && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }
}
