package ru.ejournal.rollout.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;

/** Reports as they would be sent now. */
@Component
class Drafts {

    private final Orders orders;
    private final OrderItems items;
    private final FactLog facts;
    private final Organisation organisation;
    private final ReportDocument document;
    private final Clock clock;

    Drafts(Orders orders, OrderItems items, FactLog facts, Organisation organisation, ReportDocument document,
           Clock clock) {
        this.orders = orders;
        this.items = items;
        this.facts = facts;
        this.organisation = organisation;
        this.document = document;
        this.clock = clock;
    }

    Appendix2 of(String orderId, LocalDate asOf) {
        return of(orderId, asOf, facts(orderId));
    }

    /** The report that would follow if these were the order's facts. */
    Appendix2 of(String orderId, LocalDate asOf, Facts known) {
        School school = school(orders.get(orderId));
        return Appendix2.from(new ReportInput(known, classes(orderId, school), asOf, school.name()));
    }

    Facts facts(String orderId) {
        return facts.of(orderId);
    }

    /** «По состоянию на»: as prepared, while the report is on its way to approval; else today. */
    LocalDate asOf(String orderId) {
        boolean prepared = items.find(orderId, Paragraph.REPORT.taskId(), null)
                .filter(item -> item.state() == ItemState.STARTED && item.openTask() == null).isPresent();
        return prepared ? facts.of(orderId).told(Paragraph.REPORT.taskId(), "asOf").map(LocalDate::parse)
                .orElseGet(() -> today(orderId)) : today(orderId);
    }

    /** @param approver login whose name stands under the report; null for the school's director */
    byte[] document(String orderId, Appendix2 report, @Nullable String approver) {
        Order order = orders.get(orderId);
        Optional<Person> signing = approver == null ? organisation.holder(order.schoolId(), Role.DIRECTOR)
                : organisation.person(approver);
        Optional<Person> responsible = Optional.ofNullable(order.responsible()).flatMap(organisation::person);
        return document.render(report, new Signers(signing.map(Drafts::signingAs).orElse("Руководитель ОУ"),
                signing.map(Person::fullName).orElse(""), responsible.map(Person::fullName).orElse("")));
    }

    /** Whoever approves without being the director acts for him. */
    private static String signingAs(Person person) {
        return person.has(Role.DIRECTOR) ? "Директор" : "И.о. директора";
    }

    /** The day it is at the school. */
    LocalDate today(String orderId) {
        return LocalDate.now(clock.withZone(school(orders.get(orderId)).zone()));
    }

    /** The classes that the order was registered for; before that, those of the roster. */
    private List<String> classes(String orderId, School school) {
        List<String> ordered = items.of(orderId).stream().filter(item -> item.paragraph() == Paragraph.CLASS)
                .map(OrderItem::schoolClass).filter(Objects::nonNull).toList();
        return ordered.isEmpty() ? school.classes() : ordered;
    }

    private School school(Order order) {
        return organisation.school(order.schoolId());
    }
}
