package ru.ejournal.rollout.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.PlatformTransactionManager;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Substitutions;

/** Orders, facts and reports over a real database, without the engine and the web. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ReportSlice.ColumnTypes.class, Substitutions.class, Readers.class})
@EnableJdbcRepositories(basePackages = {"ru.ejournal.rollout.order", "ru.ejournal.rollout.facts",
        "ru.ejournal.rollout.report", "ru.ejournal.rollout.organisation"})
@ComponentScan(basePackages = {"ru.ejournal.rollout.order", "ru.ejournal.rollout.facts", "ru.ejournal.rollout.report"})
class ReportSlice {

    /** 28.12.2013, 02:30 at the school (UTC+6 in 2013), where the day has begun already. */
    static final Instant NOW = Instant.parse("2013-12-27T20:30:00Z");

    @Bean
    DataSource dataSource() {
        return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true)
                .addScripts(migrations()).build();
    }

    /** In the order of their numbers: V2 before V10. */
    private static String[] migrations() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.sorted(Comparator.comparing(ReportSlice::number)).map(file -> "classpath:db/migration/" + file.getFileName()).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    NamedParameterJdbcOperations jdbc(DataSource dataSource) {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Organisation organisation() {
        return new TwoSchools();
    }

    /** The production converters; their class is nobody's business but its package's. */
    static class ColumnTypes implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {"ru.ejournal.rollout.system.Persistence"};
        }
    }
}
