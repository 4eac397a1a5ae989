package ru.ejournal.rollout.process;

class ReportPathsOnH2Tests extends ReportPaths {
}
