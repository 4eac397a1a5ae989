package ru.ejournal.rollout.process;

class TwentyPeopleOnH2Tests extends TwentyPeople {
}
