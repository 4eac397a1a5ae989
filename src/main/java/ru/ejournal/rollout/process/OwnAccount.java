package ru.ejournal.rollout.process;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Everyone may see his own account and change the password. By default the engine lets him delete it as well. */
@Component
class OwnAccount extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new WithoutDelete());
    }

    private static class WithoutDelete extends DefaultAuthorizationProvider {

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
