package ru.ejournal.rollout.process;

class SubstitutionPathsOnH2Tests extends SubstitutionPaths {
}
