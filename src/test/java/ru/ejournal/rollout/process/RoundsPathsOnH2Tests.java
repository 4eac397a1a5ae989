package ru.ejournal.rollout.process;

class RoundsPathsOnH2Tests extends RoundsPaths {
}
