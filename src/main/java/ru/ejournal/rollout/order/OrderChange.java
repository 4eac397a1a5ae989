package ru.ejournal.rollout.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A correction, an amendment, a replacement of the responsible person or the end of an order; only ever added. */
@Table("rollout_order_change")
public record OrderChange(@Id @Nullable Long id, String orderId, Kind kind, @Nullable String basis,
                          @Nullable String oldValue, @Nullable String newValue, String changedBy, Instant changedAt,
                          @Nullable String capacity) {

    /** What happened. Discarded: ended before it was registered. */
    public enum Kind { REGISTERED, AMENDED, RESPONSIBLE_REPLACED, CLOSED, CANCELLED, DISCARDED }
}
