package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A line of the log as production writes it, with the settings of application-production.yaml. */
class LogWithoutAddressesTest {

    @Test
    void production_writes_json_with_the_order_and_without_the_address_that_a_mail_server_refused() throws Exception {
        JsonNode line = written("Exception while executing job", new IllegalStateException("Адрес не принят: <ivanova.m@school-5.оренбург.рф>",
                new IllegalArgumentException("550 5.1.1 <petrov+diary@mail.example.org>: user unknown")));

        assertThat(line.get("message").asText()).isEqualTo("Exception while executing job");
        assertThat(line.get("order").asText()).isEqualTo("lekarevo-7");
        assertThat(line.at("/error/message").asText()).isEqualTo("Адрес не принят: <…@…>");
        assertThat(line.toString()).contains("550 5.1.1 <…@…>: user unknown").doesNotContain("ivanova", "petrov");
    }

    @Test
    void what_is_no_address_stays() {
        assertThat(LogWithoutAddresses.without("<a1b2@rollout> is out; @Bean; user@host")).isEqualTo("<a1b2@rollout> is out; @Bean; user@host");
    }

    private static JsonNode written(String message, Exception thrown) throws Exception {
        StandardEnvironment production = new StandardEnvironment();
        new YamlPropertySourceLoader().load("production", new ClassPathResource("application-production.yaml"))
                .forEach(production.getPropertySources()::addFirst);
        LoggerContext context = new LoggerContext();
        context.putObject(org.springframework.core.env.Environment.class.getName(), production);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(production.getRequiredProperty("logging.structured.format.console"));
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        LoggingEvent event = new LoggingEvent("", context.getLogger("engine"), Level.WARN, message, thrown, null);
        event.setMDCPropertyMap(java.util.Map.of("order", "lekarevo-7"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(encoder.encode(event));
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
