package ru.ejournal.rollout.letter;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses between the mail server and the folder. */
@Configuration(proxyBeanMethods = false)
class MailWiring {

    private static final Logger LOG = LoggerFactory.getLogger(MailWiring.class);

    static {
        // Not told, Jakarta Mail looks through every jar for it, half a dozen times a letter.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** Without a host Spring Boot makes no sender; with an empty one it makes one that leads nowhere. */
    @Bean
    Outbox outbox(ObjectProvider<JavaMailSenderImpl> server, @Value("${spring.mail.host:}") String host,
                  MailSettings settings) {
        if (host.isBlank()) {
            LOG.info("Letters go to {} as .eml files; set spring.mail.host to have them sent",
                    settings.outbox().toAbsolutePath());
            return new OutboxFolder(settings.outbox());
        }
        LOG.info("Letters go to the mail server {}", host);
        return new SmtpOutbox(server.getObject());
    }
}
