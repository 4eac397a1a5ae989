package ru.ejournal.rollout.process;

class ReminderPathsOnH2Tests extends ReminderPaths {
}
