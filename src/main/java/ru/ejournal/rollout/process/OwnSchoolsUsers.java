package ru.ejournal.rollout.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.process.guard.KeptAdministrators;

/**
 * Whoever may read accounts reads those of their own school and of the district: the engine keeps tasks apart by tenant,
 * but not the people who do them. Nothing is kept from our own code, which asks without an identity.
 */
public class OwnSchoolsUsers extends KeptAdministrators {

    private static final List<String> DISTRICT = Stream.of(Role.values()).filter(Role::ofDistrict).map(Role::id).toList();

    @Override
    public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
        List<User> found = super.findUserByQueryCriteria(query);
        Authentication asking = getCommandContext().getAuthentication();
        if (found.isEmpty() || !limited(asking)) {
            return found;
        }
        Set<String> visible = visible(asking);
        return found.stream().filter(user -> visible.contains(user.getId())).toList();
    }

    @Override
    public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
        return limited(getCommandContext().getAuthentication()) ? findUserByQueryCriteria(query).size()
                : super.findUserCountByQueryCriteria(query);
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        return hidden(query.getUserId()) ? List.of() : super.findGroupByQueryCriteria(query);
    }

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
        return hidden(query.getUserId()) ? 0 : super.findGroupCountByQueryCriteria(query);
    }

    /** A person's groups and schools tell who they are. */
    private boolean hidden(@Nullable String login) {
        Authentication asking = getCommandContext().getAuthentication();
        return login != null && limited(asking) && !visible(asking).contains(login);
    }

    private boolean limited(@Nullable Authentication asking) {
        return asking != null && asking.getUserId() != null && getCommandContext().isAuthorizationCheckEnabled()
                && asking.getGroupIds().stream().noneMatch(group -> DISTRICT.contains(group) || group.equals(Groups.CAMUNDA_ADMIN));
    }

    private Set<String> visible(Authentication asking) {
        Set<String> visible = new HashSet<>(Set.of(asking.getUserId()));
        asking.getTenantIds().forEach(tenant -> add(visible, (DbUserQueryImpl) new DbUserQueryImpl().memberOfTenant(tenant)));
        DISTRICT.forEach(group -> add(visible, (DbUserQueryImpl) new DbUserQueryImpl().memberOfGroup(group)));
        return visible;
    }

    private void add(Set<String> visible, DbUserQueryImpl query) {
        super.findUserByQueryCriteria(query).forEach(user -> visible.add(user.getId()));
    }
}
