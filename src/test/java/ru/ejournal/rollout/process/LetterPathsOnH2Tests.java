package ru.ejournal.rollout.process;

class LetterPathsOnH2Tests extends LetterPaths {
}
