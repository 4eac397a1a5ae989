package ru.ejournal.rollout.overview;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.ejournal.rollout.process.OnPostgres;

class OverviewStatementOnPostgresTest extends OverviewStatement {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(OnPostgres.Server.emptyDatabase("overview_" + UUID.randomUUID().toString().replace("-", "")), "postgres", "");
    }
}
