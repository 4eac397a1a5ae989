package ru.ejournal.rollout.process;

class RegistrationPathsOnH2Tests extends RegistrationPaths {
}
