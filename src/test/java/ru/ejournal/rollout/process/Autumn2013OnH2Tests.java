package ru.ejournal.rollout.process;

class Autumn2013OnH2Tests extends Autumn2013 {
}
