package ru.ejournal.rollout.process;

@OnPostgres
class LetterPathsOnPostgresTests extends LetterPaths {
}
