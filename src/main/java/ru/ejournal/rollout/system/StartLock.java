package ru.ejournal.rollout.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One node starts at a time: tables, models, grants, filters and the roster are written by whoever comes first, and the
 * next finds them. Taken before anything else uses the database, given back when the roster is loaded or the node dies.
 */
@Component
class StartLock implements BeanPostProcessor, SmartLifecycle, DisposableBean {

    /** After the roster, before the web server. */
    static final int PHASE = 1;

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);
    /** Any number that nobody else takes; Flyway has locks of its own. */
    private static final long KEY = 1_092_672_013L;
    private static final long PAUSE_MILLIS = 250;

    private @Nullable Connection held;
    private volatile boolean started;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database && held == null) {
            acquire(database);
        }
        return bean;
    }

    private void acquire(DataSource database) {
        try {
            Connection connection = database.getConnection();
            // H2's file belongs to one process anyway.
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.close();
                return;
            }
            held = connection;
            for (int attempt = 0; !taken(connection); attempt++) {
                if (attempt == 0) {
                    LOG.info("Another node is starting; this one goes on when it is done");
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("No database to start with", e);
        }
    }

    /** Asked again and again rather than waited for: a statement that waits would meet the socket's time limit. */
    static boolean taken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** The connection may live on in the pool, so the lock is given back by name. */
    private void release() {
        if (held == null) {
            return;
        }
        try (Connection connection = held; Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.warn("The start lock's connection is gone, and the lock with it", e);
        } finally {
            held = null;
        }
    }

    @Override
    public void start() {
        release();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** A node that could not start. */
    @Override
    public void destroy() {
        release();
    }
}
