package ru.ejournal.rollout.process.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

import ru.ejournal.rollout.Refusal;

/**
 * There is always an administrator: the last one stays in the group, whoever removes them. And nobody but an administrator
 * finds out whether somebody else's password is right.
 */
public abstract class KeptAdministrators extends DbIdentityServiceProvider {

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        demandAnother(userId);
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            demandAnother(userId);
        }
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            throw new Refusal("Группу администраторов удалить нельзя.");
        }
        return super.deleteGroup(groupId);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        Authentication asking = getCommandContext().getAuthentication();
        if (asking != null && asking.getUserId() != null && !asking.getUserId().equals(userId)
                && !asking.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            throw new AuthorizationException("Чужой пароль проверяет только администратор.");
        }
        return super.checkPassword(userId, password);
    }

    /**
     * Of two who leave at the same moment each would count on the other. The group's revision, read before anybody is counted,
     * lets one pass at a time.
     */
    private void demandAnother(String userId) {
        GroupEntity group = findGroupById(Groups.CAMUNDA_ADMIN);
        var administrators = super.findUserByQueryCriteria((DbUserQueryImpl) new DbUserQueryImpl().memberOfGroup(Groups.CAMUNDA_ADMIN));
        if (administrators.stream().noneMatch(administrator -> administrator.getId().equals(userId))) {
            return;
        }
        if (administrators.size() == 1) {
            throw new Refusal("Это последний администратор: сначала назначьте другого.");
        }
        getDbEntityManager().forceUpdate(group);
    }
}
