package ru.ejournal.rollout.process;

class Replay2013OnH2Tests extends Replay2013 {
}
