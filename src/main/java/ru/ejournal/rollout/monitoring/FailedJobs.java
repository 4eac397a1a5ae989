package ru.ejournal.rollout.monitoring;

/** What the engine has given up and somebody has to look at in Cockpit. */
public interface FailedJobs {

    long count();
}
