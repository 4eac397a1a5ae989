package ru.ejournal.rollout.process;

class KeepRemindingOnH2Tests extends KeepRemindingPaths {
}
