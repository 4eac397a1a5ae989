package ru.ejournal.rollout.process;

@OnPostgres
class PlanPathsOnPostgresTests extends PlanPaths {
}
