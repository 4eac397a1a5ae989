package ru.ejournal.rollout.order;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What registration and amendment say of an order. */
public record OrderData(String number, LocalDate orderDate, String title, @Nullable String districtOrder,
                        String systemName, String responsible, ReportDates reportDates) {
}
