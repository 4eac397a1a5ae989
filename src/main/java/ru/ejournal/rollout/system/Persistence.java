package ru.ejournal.rollout.system;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

import ru.ejournal.rollout.order.ReportDates;

/** How values stand in the columns of our own tables. */
@Configuration(proxyBeanMethods = false)
class Persistence extends AbstractJdbcConfiguration {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Unquoted, since H2 and PostgreSQL fold the case of the tables' names differently. */
    @Override
    public JdbcMappingContext jdbcMappingContext(Optional<NamingStrategy> namingStrategy,
                                                 JdbcCustomConversions customConversions,
                                                 RelationalManagedTypes managedTypes) {
        JdbcMappingContext context = super.jdbcMappingContext(namingStrategy, customConversions, managedTypes);
        context.setForceQuote(false);
        return context;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(new InstantReader(), new ReportDatesWriter(), new ReportDatesReader(), new JsonWriter(),
                new JsonReader());
    }

    @ReadingConverter
    static class InstantReader implements Converter<OffsetDateTime, Instant> {
        @Override
        public Instant convert(OffsetDateTime source) {
            return source.toInstant();
        }
    }

    @WritingConverter
    static class ReportDatesWriter implements Converter<ReportDates, String> {
        @Override
        public String convert(ReportDates source) {
            return source.dates().stream().map(LocalDate::toString).collect(Collectors.joining(","));
        }
    }

    @ReadingConverter
    static class ReportDatesReader implements Converter<String, ReportDates> {
        @Override
        public ReportDates convert(String source) {
            return new ReportDates(source.isEmpty() ? List.of()
                    : Arrays.stream(source.split(",")).map(LocalDate::parse).toList());
        }
    }

    @WritingConverter
    static class JsonWriter implements Converter<JsonNode, String> {
        @Override
        public String convert(JsonNode source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static class JsonReader implements Converter<String, JsonNode> {
        @Override
        public JsonNode convert(String source) {
            try {
                return JSON.readTree(source);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
