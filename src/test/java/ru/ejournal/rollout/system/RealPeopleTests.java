package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.FORM;
import static ru.ejournal.rollout.system.Visitor.basic;
import static ru.ejournal.rollout.system.Visitor.location;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import ru.ejournal.rollout.TestClock;

/** Who gets in where it is no trial: first passwords are given and must be changed, a directory and a provider vouch for people. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:real;DB_CLOSE_DELAY=-1", "camunda.bpm.job-execution.enabled=false",
        // The webapps and the REST API look the engine up by name, in one place for the whole JVM.
        "camunda.bpm.process-engine-name=people",
        "rollout.first-order.school=", "rollout.organisation.roster=classpath:system/real-people.yaml",
        "rollout.organisation.trivial-passwords=false", "camunda.bpm.admin-user.password=given-By-File-1",
        "rollout.login.failures-per-address=4", "camunda.bpm.generic-properties.properties.login-max-attempts=4",
        "spring.security.oauth2.client.registration.region.client-id=rollout",
        "spring.security.oauth2.client.registration.region.client-secret=s",
        "spring.security.oauth2.client.registration.region.client-name=учётную запись области",
        "spring.security.oauth2.client.registration.region.scope=openid",
        "spring.security.oauth2.client.registration.region.authorization-grant-type=authorization_code",
        "spring.security.oauth2.client.registration.region.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
        "spring.security.oauth2.client.provider.region.user-name-attribute=sub"})
@Import(RealPeopleTests.Time.class)
class RealPeopleTests {

    private static final StubProvider PROVIDER = new StubProvider();
    private static final InMemoryDirectoryServer DIRECTORY = directory();
    private static final String OWN = "три синих слона";
    private static final String TASKLIST = "/camunda/app/tasklist/people/";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    TestClock clock;
    @Autowired
    IdentityService identities;
    @Autowired
    JdbcTemplate sql;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        String provider = "spring.security.oauth2.client.provider.region.";
        settings.add(provider + "authorization-uri", () -> PROVIDER.address() + "/authorize");
        settings.add(provider + "token-uri", () -> PROVIDER.address() + "/token");
        settings.add(provider + "jwk-set-uri", () -> PROVIDER.address() + "/keys");
        settings.add("rollout.login.ldap.url", () -> "ldap://localhost:" + DIRECTORY.getListenPort() + "/dc=oblast");
        settings.add("rollout.login.ldap.search-base", () -> "ou=people");
    }

    @BeforeEach
    void newcomer() {
        clock.set(Instant.parse("2013-09-24T04:00:00Z"));
        sql.update("delete from rollout_failed_login");
        identities.deleteUser("newcomer");
        User user = identities.newUser("newcomer");
        user.setPassword("given-By-Hand-1");
        identities.saveUser(user);
    }

    @Test
    void whoever_has_a_given_password_chooses_another_before_anything_else() {
        Visitor visitor = visitor();
        visitor.logsIn("newcomer", "given-By-Hand-1");

        assertThat(location(visitor.opens("/api/reader"))).endsWith("/password");
        assertThat(visitor.asks("/rollout/rollout.css").statusCode()).as("the page's own style").isEqualTo(200);
        assertThat(location(visitor.opens(TASKLIST))).endsWith("/password");
        assertThat(visitor.asks("/api/orders").statusCode()).isEqualTo(403);
        assertThat(visitor.asks("/camunda/api/engine/engine/people/task").statusCode()).isEqualTo(403);
        assertThat(visitor.asks("/engine-rest/engine/people/task/count").body()).contains("Сначала смените пароль");
        assertThat(program("given-By-Hand-1").statusCode()).isEqualTo(403);

        assertThat(chosen(visitor, "given-By-Hand-1", "newcomer-12345").body()).contains("без логина внутри");
        assertThat(chosen(visitor, "given-By-Hand-1", "qwertyuiop").body()).contains("подбирают первыми");
        assertThat(chosen(visitor, "given-By-Hand-1", "коротко").statusCode()).isEqualTo(422);
        assertThat(chosen(visitor, "wrong", OWN).body()).contains("Нынешний пароль неверен");
        clock.pass(Duration.ofSeconds(2));
        assertThat(chosen(visitor, "given-By-Hand-1", OWN).body()).contains("Пароль изменён");

        assertThat(visitor.opens("/api/reader").statusCode()).isEqualTo(200);
        assertThat(visitor.opens("/camunda/app/welcome/people/").statusCode()).isEqualTo(200);
        assertThat(program(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_what_is_open_elsewhere_and_a_reset_everything() {
        Visitor here = settled();
        Visitor elsewhere = visitor();
        elsewhere.logsIn("newcomer", OWN);
        elsewhere.opens(TASKLIST);

        assertThat(chosen(here, OWN, "три рыжих лисы").statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.opens("/api/reader"))).endsWith("/login");
        assertThat(here.opens("/api/reader").statusCode()).isEqualTo(200);

        User user = identities.createUserQuery().userId("newcomer").singleResult();
        user.setPassword("given-Again-1");
        identities.saveUser(user);
        assertThat(location(here.opens("/api/reader"))).endsWith("/login");
        assertThat(sql.queryForObject("select count(*) from rollout_session where principal_name = 'newcomer'", Integer.class)).isZero();
    }

    @Test
    void the_rules_hold_wherever_a_password_is_typed() {
        Visitor visitor = settled();
        visitor.opens("/camunda/app/welcome/people/");
        String credentials = "/camunda/api/engine/engine/people/user/newcomer/credentials";

        HttpResponse<String> refused = visitor.puts(credentials, """
                {"password": "коротко", "authenticatedUserPassword": "%s"}""".formatted(OWN), visitor.webappsToken());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("не меньше 10 знаков");
        assertThat(visitor.asks("/camunda/api/engine/engine/people/identity/password-policy").body()).contains("ROLLOUT_PASSWORD_LENGTH");

        assertThat(visitor.puts(credentials, """
                {"password": "три рыжих лисы", "authenticatedUserPassword": "%s"}""".formatted(OWN), visitor.webappsToken()).statusCode())
                .isEqualTo(204);
        assertThat(program("три рыжих лисы").statusCode()).as("one's own choice").isEqualTo(200);
    }

    /** A roster without passwords costs no hashes: a district's first start would take a quarter of an hour. */
    @Test
    void whoever_was_given_no_password_gets_in_with_none_until_one_is_set() {
        identities.deleteUser("wordless");
        identities.saveUser(identities.newUser("wordless"));

        assertThat(sql.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'wordless'", String.class)).isNull();
        for (String guess : new String[] {"", "null", "wordless"}) {
            assertThat(location(visitor().logsIn("wordless", guess))).as(guess).endsWith("/login?error");
            clock.pass(Duration.ofMinutes(2));
        }
        User user = identities.createUserQuery().userId("wordless").singleResult();
        user.setPassword("given-By-Hand-2");
        identities.saveUser(user);
        assertThat(location(visitor().logsIn("wordless", "given-By-Hand-2"))).endsWith("/");
    }

    @Test
    void passwords_are_hashed_with_argon2_and_old_hashes_renewed() {
        assertThat(hash()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        String salted = "given-By-Hand-1" + "pepper";
        sql.update("update ACT_ID_USER set PWD_ = ?, SALT_ = 'pepper' where ID_ = 'newcomer'", "{SHA-512}" + new Sha512HashDigest().encrypt(salted));

        assertThat(program("wrong-One-12").statusCode()).isEqualTo(401);
        identities.unlockUser("newcomer");
        assertThat(hash()).startsWith("{SHA-512}");
        assertThat(program("given-By-Hand-1").statusCode()).as("still to be changed").isEqualTo(403);
        assertThat(hash()).startsWith("{argon2}");
        assertThat(program("given-By-Hand-1").statusCode()).isEqualTo(403);
    }

    @Test
    void wrong_guesses_cost_time_and_close_the_login_whether_or_not_it_exists() {
        for (String login : new String[] {"newcomer", "nobody-at-all"}) {
            Visitor visitor = visitor();
            assertThat(location(visitor.logsIn(login, "x"))).as(login).endsWith("/login?error");
            assertThat(location(visitor.logsIn(login, "x"))).as(login).endsWith("/login?wait=1");
            for (int guess = 2; guess <= 3; guess++) {
                clock.pass(Duration.ofMinutes(2));
                assertThat(location(visitor.logsIn(login, "x"))).as(login).endsWith("/login?error");
            }
            clock.pass(Duration.ofMinutes(2));
            assertThat(location(visitor.logsIn(login, "x"))).as(login).endsWith("/login?closed");
            clock.pass(Duration.ofMinutes(55));
            assertThat(location(visitor.logsIn(login, "given-By-Hand-1"))).as(login).endsWith("/login?closed");
            clock.pass(Duration.ofMinutes(10));
            assertThat(location(visitor.logsIn(login, "x"))).as("%s, an hour later", login).endsWith("/login?error");
            clock.pass(Duration.ofMinutes(-3 * 2 - 65));
        }
        assertThat(visitor().opens("/login?closed").body()).contains("вход с этим логином закрыт на час", "«Сотрудники»");
        assertThat(visitor().opens("/login?wait=8").body()).contains("Подождите <span>8 с</span>");

        identities.unlockUser("newcomer");
        assertThat(location(visitor().logsIn("newcomer", "given-By-Hand-1"))).endsWith("/");
    }

    @Test
    void an_address_that_guesses_at_many_logins_has_to_wait() {
        String[] from = {"X-Forwarded-For", "203.0.113.9"};
        for (int guess = 1; guess <= 4; guess++) {
            String[] who = basic("nobody-" + guess, "x");
            assertThat(visitor().asks("/engine-rest/engine/people/task/count", who[0], who[1], from[0], from[1]).statusCode()).isEqualTo(401);
        }
        String[] right = basic("newcomer", "given-By-Hand-1");
        HttpResponse<String> crowd = visitor().asks("/engine-rest/engine/people/task/count", right[0], right[1], from[0], from[1]);

        assertThat(crowd.statusCode()).isEqualTo(429);
        assertThat(crowd.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(visitor().asks("/engine-rest/engine/people/task/count", right[0], right[1], from[0], "203.0.113.10").statusCode()).isEqualTo(403);
        clock.pass(Duration.ofSeconds(61));
        assertThat(visitor().asks("/engine-rest/engine/people/task/count", right[0], right[1], from[0], from[1]).statusCode()).isEqualTo(403);
    }

    @Test
    void the_directory_keeps_the_rosters_peoples_passwords() {
        Visitor visitor = visitor();

        assertThat(location(visitor.logsIn("petrova", "first-Word-7"))).as("the roster's").endsWith("/login?error");
        clock.pass(Duration.ofSeconds(2));
        assertThat(location(visitor.logsIn("petrova", "from-Ldap-1"))).endsWith("/");
        assertThat(visitor.opens("/people").body()).contains("Иванов И.И.");
        assertThat(visitor.opens("/password").body()).contains("Ваш пароль хранится не здесь");
        assertThat(location(visitor().logsIn("ivanov", ""))).as("a bind without a password").endsWith("/login?error");
        assertThat(location(visitor().logsIn("stranger", "from-Ldap-3"))).as("not in the roster").endsWith("/login?error");
    }

    @Test
    void a_provider_vouches_for_people_whom_the_roster_names() {
        Visitor visitor = visitor();
        assertThat(visitor.opens("/login").body()).contains("Войти через учётную запись области");

        assertThat(location(vouched(visitor, "petrova", true))).endsWith("/");
        assertThat(visitor.opens("/people").body()).contains("Иванов И.И.");
        assertThat(visitor.opens(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(visitor.asks("/camunda/api/admin/auth/user/people").body()).contains("\"userId\":\"petrova\"");

        assertThat(location(vouched(visitor(), "admin", true))).endsWith("/login?unlisted");
        assertThat(location(vouched(visitor(), "stranger", true))).endsWith("/login?unlisted");
        assertThat(visitor().opens("/login?unlisted").body()).contains("Вас нет в списке сотрудников");
        assertThat(location(vouched(visitor(), "petrova", false))).as("a forged token").endsWith("/login?outside");
    }

    private HttpResponse<String> vouched(Visitor visitor, String login, boolean genuine) {
        String asked = location(visitor.opens("/oauth2/authorization/region"));
        assertThat(asked).startsWith(PROVIDER.address() + "/authorize");
        if (genuine) {
            PROVIDER.vouchesFor(login, parameter(asked, "nonce"));
        } else {
            PROVIDER.isImitatedFor(login, parameter(asked, "nonce"));
        }
        return visitor.opens("/login/oauth2/code/region?code=c&state=" + encoded(parameter(asked, "state")));
    }

    private static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(value.find()).isTrue();
        return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    /** Somebody who has chosen a password already. */
    private Visitor settled() {
        Visitor visitor = visitor();
        visitor.logsIn("newcomer", "given-By-Hand-1");
        assertThat(chosen(visitor, "given-By-Hand-1", OWN).statusCode()).isEqualTo(200);
        return visitor;
    }

    private HttpResponse<String> chosen(Visitor visitor, String old, String password) {
        Matcher token = TOKEN.matcher(visitor.opens("/password").body());
        assertThat(token.find()).isTrue();
        return visitor.posts("/password", FORM, "old=" + encoded(old) + "&chosen=" + encoded(password) + "&again=" + encoded(password)
                + "&_csrf=" + encoded(token.group(1)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> program(String password) {
        return visitor().asks("/engine-rest/engine/people/task/count", basic("newcomer", password));
    }

    private String hash() {
        return sql.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'newcomer'", String.class);
    }

    private static InMemoryDirectoryServer directory() {
        try {
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(new InMemoryDirectoryServerConfig("dc=oblast"));
            server.add("dn: dc=oblast", "objectClass: domain", "dc: oblast");
            server.add("dn: ou=people,dc=oblast", "objectClass: organizationalUnit", "ou: people");
            for (String[] person : new String[][] {{"petrova", "from-Ldap-1"}, {"ivanov", "from-Ldap-2"}, {"stranger", "from-Ldap-3"}}) {
                server.add("dn: uid=" + person[0] + ",ou=people,dc=oblast", "objectClass: inetOrgPerson", "uid: " + person[0], "cn: " + person[0],
                        "sn: " + person[0], "userPassword: " + person[1]);
            }
            server.startListening();
            return server;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        TestClock realPeoplesClock() {
            return new TestClock();
        }
    }
}
