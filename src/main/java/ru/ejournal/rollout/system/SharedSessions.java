package ru.ejournal.rollout.system;

import javax.sql.DataSource;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database: all nodes know them, and a restart logs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SharedSessions {

    static final String TABLE = "rollout_session";

    /** Two requests of one page may store the same attribute for the first time: the later one wins. */
    private static final String STORE_ON_POSTGRES = """
            insert into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) values (?, ?, ?)
            on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) do update set ATTRIBUTE_BYTES = excluded.ATTRIBUTE_BYTES""";
    private static final String STORE_ON_H2 = """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)""";

    /** Boot finds this one and makes none of its own. */
    @Bean
    JdbcIndexedSessionRepository sessionTable(DataSource database, PlatformTransactionManager transactions, ServerProperties server,
                                              @Value("${spring.datasource.url}") String url) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(database), ownTransaction);
        sessions.setTableName(TABLE);
        sessions.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
        sessions.setCreateSessionAttributeQuery(url.startsWith("jdbc:postgresql:") ? STORE_ON_POSTGRES : STORE_ON_H2);
        return sessions;
    }

    @Bean
    @Primary
    RestingSessions sessions(JdbcIndexedSessionRepository table, @Value("${rollout.session.longest:12h}") Duration longest) {
        return new RestingSessions(table, longest);
    }
}
