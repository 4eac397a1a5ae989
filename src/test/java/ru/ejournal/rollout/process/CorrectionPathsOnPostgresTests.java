package ru.ejournal.rollout.process;

@OnPostgres
class CorrectionPathsOnPostgresTests extends CorrectionPaths {
}
