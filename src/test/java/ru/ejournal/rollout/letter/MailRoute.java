package ru.ejournal.rollout.letter;

import java.util.List;
import java.util.Properties;

import org.apache.commons.pool2.impl.GenericObjectPool;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.ReflectionTestUtils;

/** Leads the letters of a running tracker to another mail server, whose silence is short, and back. */
public final class MailRoute implements AutoCloseable {

    private final SmtpOutbox outbox;
    private final JavaMailSenderImpl sender;
    private final Properties usual;
    private final int usualPort;

    public MailRoute(ApplicationContext tracker, int port) {
        outbox = tracker.getBean(SmtpOutbox.class);
        sender = tracker.getBean(JavaMailSenderImpl.class);
        usual = sender.getJavaMailProperties();
        usualPort = sender.getPort();
        Properties impatient = new Properties();
        impatient.putAll(usual);
        List.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(time -> impatient.setProperty("mail.smtp." + time, "1000"));
        lead(port, impatient);
    }

    @Override
    public void close() {
        lead(usualPort, usual);
    }

    private void lead(int port, Properties properties) {
        sender.setPort(port);
        sender.setJavaMailProperties(properties);
        Object connections = ReflectionTestUtils.getField(outbox, "connections");
        ((GenericObjectPool<?>) ReflectionTestUtils.getField(connections, "pool")).clear();
    }
}
