package ru.ejournal.rollout.process;

class DeadlinePathsOnH2Tests extends DeadlinePaths {
}
