package ru.ejournal.rollout.process;

@OnPostgres
class AcquaintancePathsOnPostgresTests extends AcquaintancePaths {
}
