package ru.ejournal.rollout.process;

class NewTasksPathsOnH2Tests extends NewTasksPaths {
}
