package ru.ejournal.rollout.process;

class ReportAnswerPathsOnH2Tests extends ReportAnswerPaths {
}
