package ru.ejournal.rollout.process;

class ClassRoundsPathsOnH2Tests extends ClassRoundsPaths {
}
