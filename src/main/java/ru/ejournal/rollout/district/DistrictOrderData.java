package ru.ejournal.rollout.district;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.ReportDates;

/**
 * What registration says of a district's order.
 *
 * @param planDate    by when schools submit their plans
 * @param reportDates by when they report
 */
public record DistrictOrderData(String number, LocalDate orderDate, String title, @Nullable String text,
                                LocalDate planDate, ReportDates reportDates) {
}
