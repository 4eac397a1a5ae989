package ru.ejournal.rollout.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import ru.ejournal.rollout.RussianDate;

/**
 * An order (приказ) of one school. Number, date and the rest of the data are null while it is a {@link OrderState#DRAFT}.
 *
 * @param id          {@code <school>-<n>}, also the business key of its process instances
 * @param responsible login of the person named by paragraph 6, who prepares the report of paragraph 9
 * @param reportDates when the report is due, ascending; at least one once registered
 */
@Table("rollout_order")
public record Order(@Id String id, @Version @Nullable Integer version, String schoolId, String processInstanceId,
                    OrderState state, @Nullable String number, @Nullable LocalDate orderDate, @Nullable String title,
                    @Nullable String districtOrder, @Nullable String systemName, @Nullable String responsible,
                    ReportDates reportDates, @Nullable String openedBy, Instant openedAt,
                    @Nullable String registeredBy, @Nullable Instant registeredAt,
                    @Nullable String endedBy, @Nullable Instant endedAt, @Nullable String endingReason) {

    static Order open(String id, String schoolId, String processInstanceId, @Nullable String openedBy, Instant now) {
        return new Order(id, null, schoolId, processInstanceId, OrderState.DRAFT, null, null, null, null, null, null,
                new ReportDates(List.of()), openedBy, now, null, null, null, null, null);
    }

    Order registered(OrderData data, String by, Instant now) {
        return new Order(id, version, schoolId, processInstanceId, OrderState.RUNNING, data.number(), data.orderDate(),
                data.title(), data.districtOrder(), data.systemName(), data.responsible(), data.reportDates(),
                openedBy, openedAt, by, now, null, null, null);
    }

    Order amended(OrderData data) {
        return new Order(id, version, schoolId, processInstanceId, state, data.number(), data.orderDate(),
                data.title(), data.districtOrder(), data.systemName(), data.responsible(), data.reportDates(),
                openedBy, openedAt, registeredBy, registeredAt, endedBy, endedAt, endingReason);
    }

    Order ended(OrderState end, String by, Instant now, @Nullable String reason) {
        return new Order(id, version, schoolId, processInstanceId, end, number, orderDate, title, districtOrder,
                systemName, responsible, reportDates, openedBy, openedAt, registeredBy, registeredAt, by, now, reason);
    }

    /** «Приказ № 01/09-267 от 24.09.2013»; before registration «Приказ (не зарегистрирован)». */
    public String caption() {
        return caption(number, orderDate);
    }

    /** «к отчёту на 28.03.2014»: for which of several reports a permanent item is done now; else empty. */
    public Optional<String> purpose(OrderItem item) {
        return item.paragraph().repeated() && reportDates.dates().size() > 1
                ? Optional.of("к отчёту на " + RussianDate.of(item.reportDate())) : Optional.empty();
    }

    /** The {@link #caption()} of an order that is not at hand. */
    public static String caption(@Nullable String number, @Nullable LocalDate orderDate) {
        return number == null || orderDate == null
                ? "Приказ (не зарегистрирован)"
                : "Приказ № %s от %s".formatted(number, RussianDate.of(orderDate));
    }
}
