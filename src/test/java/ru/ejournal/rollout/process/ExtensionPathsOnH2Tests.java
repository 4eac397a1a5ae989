package ru.ejournal.rollout.process;

class ExtensionPathsOnH2Tests extends ExtensionPaths {
}
