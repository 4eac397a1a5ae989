package ru.ejournal.rollout.consolidated;

/**
 * What the district may ask a school about.
 *
 * @param rows numbers of the rows that it is about
 * @param what in words, with the figures
 */
public record Doubt(String schoolId, String school, String orderId, String rows, String what) {
}
