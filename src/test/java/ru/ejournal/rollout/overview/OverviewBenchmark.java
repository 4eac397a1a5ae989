package ru.ejournal.rollout.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import ru.ejournal.rollout.process.OnPostgres;

/** How long the matrix takes for 40 schools and for 1,000: medians of alternating runs. */
class OverviewBenchmark {

    private static final int WARM_UP = 10;
    private static final int RUNS = 21;

    @Test
    void matrix() throws Exception {
        compare("H2", h2(), h2());
        compare("PostgreSQL", postgres("benchmark_40"), postgres("benchmark_1000"));
    }

    private static void compare(String database, DataSource forty, DataSource thousand) {
        Overview small = filled(forty, 40);
        Overview large = filled(thousand, 1000);
        List<Double> small_ms = new ArrayList<>();
        List<Double> large_ms = new ArrayList<>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            double first = milliseconds(small);
            double second = milliseconds(large);
            if (run >= 0) {
                small_ms.add(first);
                large_ms.add(second);
            }
        }
        System.out.printf("%s: 40 schools %.1f ms, 1,000 schools %.1f ms, ratio %.1f%n", database, median(small_ms),
                median(large_ms), median(large_ms) / median(small_ms));
    }

    private static Overview filled(DataSource database, int schools) {
        Flyway.configure().dataSource(database).load().migrate();
        new ManySchools(database).insert(schools);
        return new Overview(JdbcClient.create(database), Clock.systemUTC());
    }

    private static double milliseconds(Overview overview) {
        long start = System.nanoTime();
        Matrix.of(overview.ofAll(), Instant.EPOCH, true);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static DataSource h2() {
        return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
    }

    private static DataSource postgres(String name) throws Exception {
        var server = new DriverManagerDataSource(OnPostgres.Server.emptyDatabase(name), "postgres", "");
        return new SingleConnectionDataSource(server.getConnection(), true);
    }
}
