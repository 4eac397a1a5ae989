package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.List;

import ru.ejournal.rollout.facts.Facts;

/**
 * What a report is made of.
 *
 * @param classes the classes that are to answer, in the order of the timetable; figures of others are left out
 * @param asOf    «по состоянию на»
 * @param school  short name, for the header: МБОУ «Лекаревская СОШ»
 */
public record ReportInput(Facts facts, List<String> classes, LocalDate asOf, String school) {
}
