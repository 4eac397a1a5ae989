package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.RosterLoaded;

/**
 * While nobody is an administrator, the webapps ask everybody to set one up, which nobody may. So the configured account is
 * one again at each start; the engine's starter sees only that the account exists.
 */
@Component
class KeptAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAdministrator.class);

    private final IdentityService identity;
    private final String configured;

    KeptAdministrator(@Lazy IdentityService identity, @Value("${camunda.bpm.admin-user.id:}") String configured) {
        this.identity = identity;
        this.configured = configured;
    }

    @EventListener(RosterLoaded.class)
    @Order(1)
    public void returns() {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0 && identity.createUserQuery().userId(configured).count() == 1) {
            identity.createMembership(configured, Groups.CAMUNDA_ADMIN);
            LOG.warn("There was no technical administrator left: {} is one again", configured);
        }
    }
}
