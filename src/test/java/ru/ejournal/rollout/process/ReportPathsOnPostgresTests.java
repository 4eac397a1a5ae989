package ru.ejournal.rollout.process;

@OnPostgres
class ReportPathsOnPostgresTests extends ReportPaths {
}
