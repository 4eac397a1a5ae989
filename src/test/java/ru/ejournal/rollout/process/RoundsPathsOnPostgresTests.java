package ru.ejournal.rollout.process;

@OnPostgres
class RoundsPathsOnPostgresTests extends RoundsPaths {
}
