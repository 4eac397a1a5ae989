package ru.ejournal.rollout.process.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Holds people to {@link Privilege}: what they ask of the engine themselves, not what the models do for them. Our own
 * code and the jobs ask without an identity.
 */
public class OnlyWhatIsGranted extends CommandInterceptor {

    private static final Pattern ADDRESSES = Pattern.compile("^/(engine-rest|camunda)(/|$)");
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    /** Commands that change nothing; what of it somebody sees is up to authorizations and tenants. */
    private static final Pattern READING = Pattern.compile(
            "(Get|Find|Is|ExecuteFilter|Authorization|TaskCount|Historic\\w*(Report|Count)|Create(User|Group|Tenant)Query|CreateMigrationPlan).*");

    private final ProcessEngineConfigurationImpl engine;

    public OnlyWhatIsGranted(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost = Context.getCommandContext() == null;
        if (outermost) {
            demand(command);
        }
        BoundedQueries.bound(command, outermost && engine.getIdentityService().getCurrentAuthentication() != null);
        NestedQueries.demandNoExpressions(command);
        return next.execute(command);
    }

    private void demand(Command<?> command) {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        Collection<String> groups = person == null || person.getGroupIds() == null ? List.of() : person.getGroupIds();
        boolean may = person == null ? ownCode() || reading(command) || command instanceof CheckPassword
                : groups.contains(Groups.CAMUNDA_ADMIN) || granted(command, groups);
        if (!may) {
            throw new AuthorizationException("Недостаточно прав: это делает технический администратор.");
        }
    }

    /**
     * Behind the engine's own addresses somebody has always logged in. What acts there without an identity, like the
     * webapps' setup that makes an administrator of a passer-by (CVE-2026-77226), changes nothing.
     */
    private static boolean ownCode() {
        return OurOwnDeed.underWay() || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)
                || !ADDRESSES.matcher(web.getRequest().getServletPath()).find();
    }

    private static boolean granted(Command<?> command, Collection<String> groups) {
        Class<?> type = command.getClass();
        List<Privilege> rows = Arrays.stream(Privilege.values()).filter(row -> row.grants(type)).toList();
        return rows.isEmpty() ? reading(command) : rows.stream().anyMatch(row -> row.belongsTo(groups));
    }

    /** The webapps' own commands are queries for their screens. */
    private static boolean reading(Command<?> command) {
        return command instanceof AbstractQuery || !command.getClass().getName().startsWith(ENGINE)
                || READING.matcher(command.getClass().getSimpleName()).matches();
    }
}
