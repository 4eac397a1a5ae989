package ru.ejournal.rollout.process;

@OnPostgres
class TwentyPeopleOnPostgresTests extends TwentyPeople {
}
