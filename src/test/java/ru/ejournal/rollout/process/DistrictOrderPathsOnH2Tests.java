package ru.ejournal.rollout.process;

class DistrictOrderPathsOnH2Tests extends DistrictOrderPaths {
}
