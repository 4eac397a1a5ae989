package ru.ejournal.rollout.process;

@OnPostgres
class ReminderPathsOnPostgresTests extends ReminderPaths {
}
