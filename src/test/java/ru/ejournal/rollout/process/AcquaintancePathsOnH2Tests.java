package ru.ejournal.rollout.process;

class AcquaintancePathsOnH2Tests extends AcquaintancePaths {
}
