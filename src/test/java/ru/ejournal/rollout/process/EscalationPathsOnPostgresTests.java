package ru.ejournal.rollout.process;

@OnPostgres
class EscalationPathsOnPostgresTests extends EscalationPaths {
}
