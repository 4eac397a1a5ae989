package ru.ejournal.rollout.process;

class CorrectionPathsOnH2Tests extends CorrectionPaths {
}
