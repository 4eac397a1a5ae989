package ru.ejournal.rollout.process;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine grants by itself: everyone may see his own account and change the password, and work on the tasks that
 * are his. By default it lets him delete the account as well, and go on with a task that has been given to another.
 */
@Component
class OwnAccount extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new WithoutDelete());
    }

    private static class WithoutDelete extends DefaultAuthorizationProvider {

        /** Whoever a task is taken from works on it no longer: the engine would leave them the right to complete it. */
        @Override
        public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before, @Nullable String now) {
            if (before != null && !before.equals(now)) {
                Context.getCommandContext().getAuthorizationManager()
                        .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
            }
            return super.newTaskAssignee(task, before, now);
        }

        @Override
        public AuthorizationEntity[] newUser(User user) {
            AuthorizationEntity own = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
            own.setUserId(user.getId());
            own.setResource(Resources.USER);
            own.setResourceId(user.getId());
            own.addPermission(READ);
            own.addPermission(UPDATE);
            return new AuthorizationEntity[] {own};
        }
    }
}
