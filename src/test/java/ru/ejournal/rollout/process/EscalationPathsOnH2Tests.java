package ru.ejournal.rollout.process;

class EscalationPathsOnH2Tests extends EscalationPaths {
}
