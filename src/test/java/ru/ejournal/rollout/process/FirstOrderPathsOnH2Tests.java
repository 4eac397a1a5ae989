package ru.ejournal.rollout.process;

class FirstOrderPathsOnH2Tests extends FirstOrderPaths {
}
