package ru.ejournal.rollout.process;

class DistrictMorningPathsOnH2Tests extends DistrictMorningPaths {
}
