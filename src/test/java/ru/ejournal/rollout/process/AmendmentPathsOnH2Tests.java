package ru.ejournal.rollout.process;

class AmendmentPathsOnH2Tests extends AmendmentPaths {
}
