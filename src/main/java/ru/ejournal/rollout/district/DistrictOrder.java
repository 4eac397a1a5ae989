package ru.ejournal.rollout.district;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.order.ReportDates;

/**
 * An order of the district. Its data are null while it is a {@link State#DRAFT}.
 *
 * @param id          also the business key of its process instance
 * @param planDate    by when schools submit their plans
 * @param reportDates by when they report, ascending
 */
@Table("rollout_district_order")
public record DistrictOrder(@Id String id, @Version @Nullable Integer version, String processInstanceId, State state,
                            @Nullable String number, @Nullable LocalDate orderDate, @Nullable String title,
                            @Nullable String text, @Nullable LocalDate planDate, ReportDates reportDates,
                            @Nullable String openedBy, Instant openedAt, @Nullable String registeredBy,
                            @Nullable Instant registeredAt, @Nullable String closedBy, @Nullable Instant closedAt) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yy");

    /** Where an order of the district is in its life. */
    public enum State {
        /** Opened, its data not yet registered. */
        DRAFT,
        /** Schools carry it out. */
        RUNNING,
        /** Nothing is awaited any more; the consolidated report is drawn up. */
        REPORTED,
        CLOSED
    }

    static DistrictOrder open(String id, String processInstanceId, @Nullable String by, Instant now) {
        return new DistrictOrder(id, null, processInstanceId, State.DRAFT, null, null, null, null, null,
                new ReportDates(List.of()), by, now, null, null, null, null);
    }

    DistrictOrder registered(DistrictOrderData data, String by, Instant now) {
        return new DistrictOrder(id, version, processInstanceId, State.RUNNING, data.number(), data.orderDate(),
                data.title(), data.text(), data.planDate(), data.reportDates(), openedBy, openedAt, by, now, null, null);
    }

    DistrictOrder in(State next) {
        return new DistrictOrder(id, version, processInstanceId, next, number, orderDate, title, text, planDate,
                reportDates, openedBy, openedAt, registeredBy, registeredAt, closedBy, closedAt);
    }

    DistrictOrder closed(String by, Instant now) {
        return new DistrictOrder(id, version, processInstanceId, State.CLOSED, number, orderDate, title, text, planDate,
                reportDates, openedBy, openedAt, registeredBy, registeredAt, by, now);
    }

    /** Registered and not closed. */
    public boolean running() {
        return state == State.RUNNING || state == State.REPORTED;
    }

    /** «Приказ отдела образования № 01/10-395 от 24.09.2013». */
    public String caption() {
        return number == null || orderDate == null ? "Приказ отдела образования (не зарегистрирован)"
                : "Приказ отдела образования № %s от %s".formatted(number, RussianDate.of(orderDate));
    }

    /** As a school's order refers to it: «приказ отдела образования от 24.09.13. № 01/10-395». */
    public String reference() {
        return "приказ отдела образования от %s. № %s".formatted(orderDate == null ? "" : SHORT.format(orderDate), number);
    }
}
