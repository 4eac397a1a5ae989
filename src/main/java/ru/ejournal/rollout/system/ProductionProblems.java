package ru.ejournal.rollout.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.core.env.Environment;

import ru.ejournal.rollout.organisation.PasswordRule;

/** What stands in the settings and must not where real people work, in plain words; nothing is connected to yet. */
class ProductionProblems {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");
    private static final Set<String> TRIVIAL_DATABASE = Set.of("", "postgres", "rollout", "password", "secret", "admin", "sa");

    private final Environment settings;
    private final List<String> problems = new ArrayList<>();

    private ProductionProblems(Environment settings) {
        this.settings = settings;
    }

    static List<String> of(Environment settings) {
        ProductionProblems found = new ProductionProblems(settings);
        found.passwords();
        found.database();
        found.mail();
        found.address();
        found.trial();
        return List.copyOf(found.problems);
    }

    private void passwords() {
        String login = text("camunda.bpm.admin-user.id");
        String password = text("camunda.bpm.admin-user.password");
        if (password.isEmpty()) {
            problem("camunda.bpm.admin-user.password", "не задан первый пароль технического администратора");
        } else if (!PasswordRule.broken(login, password).isEmpty()) {
            problem("camunda.bpm.admin-user.password", "пароль технического администратора слишком прост; нужен: "
                    + String.join("; ", PasswordRule.broken(login, password).stream().map(PasswordRule::words).toList()));
        }
        if (!text("rollout.organisation.trivial-passwords").equals("false")) {
            problem("rollout.organisation.trivial-passwords", "разрешены пароли, равные логинам; нужно false");
        }
    }

    private void database() {
        if (!text("spring.datasource.url").startsWith("jdbc:postgresql:")) {
            problem("spring.datasource.url", "нужна база PostgreSQL: jdbc:postgresql://сервер:5432/база");
        } else if (TRIVIAL_DATABASE.contains(text("spring.datasource.password"))) {
            problem("spring.datasource.password", "пароль базы не задан или общеизвестен");
        }
    }

    private void mail() {
        if (text("spring.mail.host").isEmpty()) {
            problem("spring.mail.host", "не задан почтовый сервер: письма никуда не уйдут");
        }
        if (text("rollout.mail.from").isEmpty() || text("rollout.mail.from").contains("@localhost")) {
            problem("rollout.mail.from", "не задан адрес, от которого идут письма");
        }
    }

    private void address() {
        try {
            URI base = URI.create(text("rollout.base-url"));
            if (!"https".equals(base.getScheme()) || base.getHost() == null || HERE.contains(base.getHost())) {
                problem("rollout.base-url", "нужен адрес, по которому программу открывают люди: https://…");
            }
        } catch (IllegalArgumentException e) {
            problem("rollout.base-url", "это не адрес: " + text("rollout.base-url"));
        }
    }

    private void trial() {
        if (text("rollout.organisation.roster").isEmpty() || text("rollout.organisation.roster").equals(StartupNotes.EMBEDDED_ROSTER)) {
            problem("rollout.organisation.roster", "задан список людей для знакомства; нужен ваш (docs/roster.md)");
        }
        if (!text("rollout.sample-schools").isEmpty() && !text("rollout.sample-schools").equals("0")) {
            problem("rollout.sample-schools", "пробные школы — только для знакомства");
        }
    }

    private void problem(String setting, String words) {
        problems.add(setting + ": " + words);
    }

    /** Empty also where an environment variable that it names is missing. */
    private String text(String setting) {
        try {
            return settings.getProperty(setting, "").strip();
        } catch (IllegalArgumentException unresolved) {
            return "";
        }
    }
}
