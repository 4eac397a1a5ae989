package ru.ejournal.rollout.process;

@OnPostgres
class AmendmentPathsOnPostgresTests extends AmendmentPaths {
}
