package ru.ejournal.rollout.personal;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.ejournal.rollout.process.OnPostgres;

class PersonalStatementsOnPostgresTest extends PersonalStatements {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(OnPostgres.Server.emptyDatabase("personal_" + UUID.randomUUID().toString().replace("-", "")), "postgres", "");
    }
}
