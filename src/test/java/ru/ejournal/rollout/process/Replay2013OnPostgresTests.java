package ru.ejournal.rollout.process;

@OnPostgres
class Replay2013OnPostgresTests extends Replay2013 {
}
