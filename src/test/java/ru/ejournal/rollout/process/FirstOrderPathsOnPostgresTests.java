package ru.ejournal.rollout.process;

@OnPostgres
class FirstOrderPathsOnPostgresTests extends FirstOrderPaths {
}
