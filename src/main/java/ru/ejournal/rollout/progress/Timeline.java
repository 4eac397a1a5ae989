package ru.ejournal.rollout.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.overview.Status;

/**
 * The items of an order on one axis of days.
 *
 * @param from  first day shown
 * @param to    last day shown
 * @param today the school's
 * @param rests runs of days that are not worked
 */
record Timeline(LocalDate from, LocalDate to, LocalDate today, List<Rest> rests, List<Bar> bars) {

    record Rest(LocalDate from, LocalDate to) {
    }

    /**
     * @param planned  the first deadline
     * @param deadline the one that holds; another one if it was moved
     * @param begun    when work on it began; null if not yet
     * @param done     when it was executed; null if it is open
     */
    record Bar(String number, String text, String performer, Status status, String state, LocalDate start, LocalDate planned,
               LocalDate deadline, @Nullable LocalDate begun, @Nullable LocalDate done) {
    }
}
