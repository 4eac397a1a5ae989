package ru.ejournal.rollout.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import ru.ejournal.rollout.TestClock;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.order.PlannedItem;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.Substitutions;

/** The records of one autumn: whatever can happen to an item happens once. The deputy acts as director from 21.12. */
record ToldOrder(String id, Orders orders, OrderItems items, Extensions extensions, Substitutions substitutions, TestClock clock) {

    private static final LocalDate BEFORE_REPORT = LocalDate.parse("2013-12-23");
    private static final LocalDate REPORT = LocalDate.parse("2013-12-28");

    static OrderData data(String title, String responsible) {
        return new OrderData("01/09-267", LocalDate.parse("2013-09-24"), title, null, "Дневник.ру", responsible,
                ReportDates.of(REPORT));
    }

    ToldOrder registered() {
        at("2013-09-24T10:00");
        orders.register(id, data("О введении дневников", "kazachenko"), List.of(
                new PlannedItem(Paragraph.PLAN, null, "lebedev", LocalDate.parse("2013-10-01"), false),
                new PlannedItem(Paragraph.REPORT, null, "kazachenko", REPORT, false),
                new PlannedItem(Paragraph.CLASS, "4", "class-04", BEFORE_REPORT, true),
                new PlannedItem(Paragraph.CONTROL, null, "lebedev", LocalDate.parse("2014-01-22"), true),
                new PlannedItem(Paragraph.SHEET, null, "secretary", BEFORE_REPORT, true)), "lebedev");
        items.of(id).forEach(item -> items.start(item, null));
        return this;
    }

    ToldOrder played() {
        at("2013-10-02T00:00");
        items.markOverdue(item(Paragraph.PLAN));
        at("2013-10-04T09:30");
        items.execute(item(Paragraph.PLAN), "lebedev", today());
        at("2013-10-05T12:00");
        orders.amend(id, data("О введении дневников", "class-04"), "приказ № 11 от 04.10.2013", "lebedev");
        at("2013-12-20T08:15");
        extensions.ask(item(Paragraph.CLASS), LocalDate.parse("2013-12-30"), "класс на карантине", "class-04");
        extensions.ask(item(Paragraph.SHEET), LocalDate.parse("2013-12-30"), "не все в школе", "secretary");
        at("2013-12-20T16:40");
        extensions.grant(item(Paragraph.CLASS), LocalDate.parse("2013-12-27"), "по просьбе (Классный руководитель 4 класса): класс на карантине", "lebedev");
        return directedByTheDeputy();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Yekaterinburg")));
    }

    private ToldOrder directedByTheDeputy() {
        at("2013-12-21T00:00");
        substitutions.begin(substitutions.record("lekarevo", "lebedev", "kazachenko", LocalDate.parse("2013-12-21"),
                LocalDate.parse("2014-01-10"), "директора", "приказ № 15 от 01.12.2013", "lebedev").id());
        at("2013-12-21T10:00");
        extensions.refuse(item(Paragraph.SHEET), "Отчёт не ждёт.", "kazachenko");
        items.reassign(item(Paragraph.CLASS), "kazachenko", "учитель болен", "kazachenko");
        at("2013-12-24T00:00");
        items.markOverdue(item(Paragraph.SHEET));
        at("2013-12-24T11:00");
        items.keep(item(Paragraph.SHEET), "подписать всё равно нужно", "kazachenko");
        at("2013-12-27T23:59");
        items.execute(item(Paragraph.CLASS), "kazachenko", today());
        items.noteCorrection(item(Paragraph.CLASS), "описка", "kazachenko");
        at("2013-12-28T02:30");
        items.prepare(item(Paragraph.REPORT), "kazachenko");
        items.approve(item(Paragraph.REPORT), "kazachenko");
        items.execute(item(Paragraph.REPORT), "kazachenko", today());
        return this;
    }

    ToldOrder closed() {
        at("2013-12-30T00:10");
        items.execute(item(Paragraph.CONTROL), "kazachenko", today());
        orders.end(id, OrderState.CLOSED, null, "Лист не подписан.", "kazachenko");
        at("2013-12-31T03:00");
        return this;
    }

    Order order() {
        return orders.get(id);
    }

    OrderItem item(Paragraph paragraph) {
        return items.of(id).stream().filter(item -> item.paragraph() == paragraph).findFirst().orElseThrow();
    }

    /** By the school's clocks. */
    private void at(String moment) {
        clock.set(LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Yekaterinburg")).toInstant());
    }
}
