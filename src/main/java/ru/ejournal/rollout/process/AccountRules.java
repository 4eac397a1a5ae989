package ru.ejournal.rollout.process;

import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.PasswordRule;

/** How the engine keeps accounts: Argon2, our password rules, and {@link PeoplesAccounts}. */
@Component
class AccountRules extends AbstractProcessEnginePlugin {

    private final PasswordHashes hashes;
    private final ApplicationEventPublisher events;
    private final boolean trivialPasswords;

    AccountRules(PasswordHashes hashes, ApplicationEventPublisher events,
                 @Value("${rollout.organisation.trivial-passwords:true}") boolean trivialPasswords) {
        this.hashes = hashes;
        this.events = events;
        this.trivialPasswords = trivialPasswords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(hashes);
        engine.setIdentityProviderSessionFactory(new Accounts());
        engine.setEnablePasswordPolicy(!trivialPasswords);
        engine.setPasswordPolicy(() -> Stream.of(PasswordRule.values()).<PasswordPolicyRule>map(Rule::new).toList());
    }

    private class Accounts extends GenericManagerFactory {

        Accounts() {
            super(PeoplesAccounts.class);
        }

        @Override
        public Session openSession() {
            return new PeoplesAccounts(hashes, events);
        }
    }

    /** Admin and Welcome show it under its placeholder, in the words of their locale file. */
    private record Rule(PasswordRule rule) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "ROLLOUT_PASSWORD_" + rule.name();
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return rule.keeps("", password);
        }

        /** The rules are for what people choose. A first password, from the roster or of ours, is changed at the first log-in. */
        @Override
        public boolean execute(String password, User user) {
            CommandContext command = Context.getCommandContext();
            boolean ours = command != null && command.getAuthentication() == null;
            return ours || rule.keeps(user == null || user.getId() == null ? "" : user.getId(), password);
        }
    }
}
