package ru.ejournal.rollout.process;

class PlanPathsOnH2Tests extends PlanPaths {
}
