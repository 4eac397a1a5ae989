package ru.ejournal.rollout.letter;

import java.time.Duration;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Keeps connections to the mail server open as long as a burst of letters lasts. */
class SmtpConnections implements AutoCloseable {

    /** As many as the job executor has threads: none of them waits for another. */
    private static final int MOST = 8;
    private static final Duration WAIT = Duration.ofSeconds(10);
    /** Servers hang up after some minutes of silence. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final GenericObjectPool<SmtpConnection> pool;

    SmtpConnections(JavaMailSenderImpl server) {
        server.getJavaMailProperties().putIfAbsent("mail.smtp.socketFactory", new PromptSockets());
        GenericObjectPoolConfig<SmtpConnection> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(MOST);
        config.setMaxIdle(MOST);
        config.setMaxWait(WAIT);
        config.setMinEvictableIdleDuration(IDLE);
        config.setTimeBetweenEvictionRuns(IDLE);
        config.setNumTestsPerEvictionRun(MOST);
        config.setJmxEnabled(false);
        this.pool = new GenericObjectPool<>(new Opening(server), config);
    }

    /**
     * Returns once the server has taken the letter over; whatever happens to the connection afterwards does not matter.
     *
     * @throws MessagingException if the server has not said that it took the letter
     */
    void carry(MimeMessage message) throws MessagingException {
        SmtpConnection connection = open();
        try {
            connection.carry(message);
        } catch (MessagingException | RuntimeException e) {
            // Nobody knows what the server expects next.
            drop(connection);
            throw e;
        }
        if (connection.usedUp()) {
            drop(connection);
        } else {
            pool.returnObject(connection);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private SmtpConnection open() throws MessagingException {
        SmtpConnection connection = borrow();
        while (!connection.alive()) {
            drop(connection);
            // The others that wait were hung up on as well; asking each of them could take minutes.
            pool.clear();
            connection = borrow();
        }
        return connection;
    }

    private SmtpConnection borrow() throws MessagingException {
        try {
            return pool.borrowObject();
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted", e);
        } catch (Exception e) {
            throw new MessagingException(e.getMessage(), e);
        }
    }

    private void drop(SmtpConnection connection) {
        try {
            pool.invalidateObject(connection);
        } catch (Exception e) {
            // It is gone either way.
        }
    }

    /** Connects as Spring Mail is configured to. */
    private static class Opening extends BasePooledObjectFactory<SmtpConnection> {

        private final JavaMailSenderImpl server;

        Opening(JavaMailSenderImpl server) {
            this.server = server;
        }

        @Override
        public SmtpConnection create() throws MessagingException {
            Transport transport = server.getSession().getTransport(server.getProtocol());
            String username = server.getUsername() == null || server.getUsername().isEmpty() ? null : server.getUsername();
            transport.connect(server.getHost(), server.getPort(), username, server.getPassword());
            return new SmtpConnection(transport);
        }

        @Override
        public PooledObject<SmtpConnection> wrap(SmtpConnection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public void destroyObject(PooledObject<SmtpConnection> pooled) throws MessagingException {
            pooled.getObject().close();
        }
    }
}
