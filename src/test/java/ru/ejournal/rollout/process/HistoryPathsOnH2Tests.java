package ru.ejournal.rollout.process;

class HistoryPathsOnH2Tests extends HistoryPaths {
}
