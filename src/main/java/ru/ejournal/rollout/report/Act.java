package ru.ejournal.rollout.report;

/** A local act of rows 4.n and 5.n: what it is called and how it was approved. */
public record Act(String title, String requisites) {

    String line() {
        return requisites.isEmpty() ? title : title + ": " + requisites;
    }
}
