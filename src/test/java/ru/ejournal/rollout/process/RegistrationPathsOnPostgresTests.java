package ru.ejournal.rollout.process;

@OnPostgres
class RegistrationPathsOnPostgresTests extends RegistrationPaths {
}
