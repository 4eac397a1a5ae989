package ru.ejournal.rollout.process;

class CarryForwardPathsOnH2Tests extends CarryForwardPaths {
}
