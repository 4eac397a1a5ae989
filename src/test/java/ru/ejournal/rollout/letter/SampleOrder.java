package ru.ejournal.rollout.letter;

import java.time.Instant;
import java.time.LocalDate;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.ReportDates;

/** An order that needs no table. */
final class SampleOrder {

    private SampleOrder() {
    }

    static Order running() {
        return new Order("lekarevo-1", 0, "lekarevo", "p1", OrderState.RUNNING, "01/09-267",
                LocalDate.of(2013, 9, 24), "О введении", null, "Дневник.ру", "kazachenko",
                ReportDates.of(LocalDate.of(2013, 12, 28)), "lebedev", Instant.EPOCH, "lebedev", Instant.EPOCH, null,
                null, null);
    }
}
