package ru.ejournal.rollout.process;

class EndingPathsOnH2Tests extends EndingPaths {
}
