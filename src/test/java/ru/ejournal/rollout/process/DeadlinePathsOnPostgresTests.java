package ru.ejournal.rollout.process;

@OnPostgres
class DeadlinePathsOnPostgresTests extends DeadlinePaths {
}
