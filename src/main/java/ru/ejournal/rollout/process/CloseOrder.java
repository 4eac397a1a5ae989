package ru.ejournal.rollout.process;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.Attachment;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.progress.CertificateFiles;

/** Takes a school's order off control, its last item executed, and tells whom it concerns; its process is the caller's. */
@Component
class CloseOrder {

    private final Orders orders;
    private final OrderItems items;
    private final Organisation organisation;
    private final Letters letters;
    private final CertificateFiles certificates;
    private final SideProcesses beside;
    private final HeldTasks held;
    private final DistrictWaiting waiting;

    CloseOrder(Orders orders, OrderItems items, Organisation organisation, Letters letters, CertificateFiles certificates,
               SideProcesses beside, HeldTasks held, DistrictWaiting waiting) {
        this.orders = orders;
        this.items = items;
        this.organisation = organisation;
        this.letters = letters;
        this.certificates = certificates;
        this.beside = beside;
        this.held = held;
        this.waiting = waiting;
    }

    void close(Order order, @Nullable String reason, String by) {
        beside.withdrawAll(order.id());
        Order closed = orders.end(order.id(), OrderState.CLOSED, null, reason, by);
        List<OrderItem> undone = items.of(closed.id()).stream().filter(item -> item.state() == ItemState.LEFT_UNDONE).toList();
        School school = organisation.school(closed.schoolId());
        tellDistrict(closed, school, undone, reason);
        // Their tasks are about to vanish from their lists; whoever ends the order knows.
        held.of(closed).forEach((login, names) -> organisation.person(login)
                .filter(person -> !login.equals(by) && !person.has(Role.DISTRICT))
                .ifPresent(person -> letters.orderClosed(person, school, closed, reason, names)));
        waiting.look(closed.id());
    }

    private void tellDistrict(Order closed, School school, List<OrderItem> undone, @Nullable String reason) {
        Attachment certificate = new Attachment(CertificateFiles.NAME, Attachment.DOCX, certificates.of(closed).orElseThrow());
        organisation.peopleOfDistrict(Role.DISTRICT).forEach(officer ->
                letters.orderExecuted(officer, school, closed, reason, undone.stream().map(OrderItem::label).toList(), certificate));
    }
}
