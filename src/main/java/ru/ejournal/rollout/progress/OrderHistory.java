package ru.ejournal.rollout.progress;

import java.util.List;

/**
 * Everything that happened to an order and its items.
 *
 * @param order   «Приказ № 01/09-267 от 24.09.2013»
 * @param ended   there is a certificate
 * @param changes of the order itself, oldest first
 * @param items   in the order's own sequence
 */
record OrderHistory(String orderId, String order, String title, String school, boolean ended, List<Entry> changes,
                    List<ItemHistory> items) {
}
