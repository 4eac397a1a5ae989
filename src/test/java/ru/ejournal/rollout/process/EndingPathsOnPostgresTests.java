package ru.ejournal.rollout.process;

@OnPostgres
class EndingPathsOnPostgresTests extends EndingPaths {
}
