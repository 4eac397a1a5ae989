package ru.ejournal.rollout.process;

@OnPostgres
class HistoryPathsOnPostgresTests extends HistoryPaths {
}
