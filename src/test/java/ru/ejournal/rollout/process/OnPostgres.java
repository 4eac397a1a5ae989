package ru.ejournal.rollout.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The tracker runs on a real PostgreSQL, one server and one application context for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnPostgres.Database.class)
public @interface OnPostgres {

    /** Puts the application on the server. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username=postgres",
                    // At the end of the JVM the server may stop first; the application does not wait for it to come back.
                    "spring.datasource.hikari.connection-timeout=5000",
                    // The webapps and the REST API look the engine up by name, in one place for the whole JVM: without a
                    // name of its own this one would answer for the one on H2.
                    "camunda.bpm.process-engine-name=postgres").applyTo(context);
        }
    }

    /** Starts with the first test that needs it, and ends with the JVM. */
    class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private Server() {
        }

        /** @return the URL of an empty database of the name, for user postgres */
        public static String emptyDatabase(String name) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                 Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return POSTGRES.getJdbcUrl("postgres", name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
