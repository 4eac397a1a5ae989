package ru.ejournal.rollout.process;

import java.util.List;
import java.util.stream.Collectors;

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
    private final DistrictWaiting waiting;

    CloseOrder(Orders orders, OrderItems items, Organisation organisation, Letters letters, CertificateFiles certificates,
               SideProcesses beside, DistrictWaiting waiting) {
        this.orders = orders;
        this.items = items;
        this.organisation = organisation;
        this.letters = letters;
        this.certificates = certificates;
        this.beside = beside;
        this.waiting = waiting;
    }

    void close(Order order, @Nullable String reason, String by) {
        beside.withdrawAll(order.id());
        Order closed = orders.end(order.id(), OrderState.CLOSED, null, reason, by);
        List<OrderItem> undone = items.of(closed.id()).stream().filter(item -> item.state() == ItemState.LEFT_UNDONE).toList();
        tellDistrict(closed, undone, reason);
        tellPerformers(closed, undone, reason, by);
        waiting.look(closed.id());
    }

    private void tellDistrict(Order closed, List<OrderItem> undone, @Nullable String reason) {
        School school = organisation.school(closed.schoolId());
        Attachment certificate = new Attachment(CertificateFiles.NAME, Attachment.DOCX, certificates.of(closed).orElseThrow());
        organisation.peopleOfDistrict(Role.DISTRICT).forEach(officer ->
                letters.orderExecuted(officer, school, closed, reason, labels(undone), certificate));
    }

    /** Their tasks are gone from their lists; whoever ends the order knows. */
    private void tellPerformers(Order closed, List<OrderItem> undone, @Nullable String reason, String by) {
        School school = organisation.school(closed.schoolId());
        undone.stream().filter(item -> !item.performer().equals(by)).collect(Collectors.groupingBy(OrderItem::performer))
                .forEach((login, released) -> organisation.person(login).ifPresent(person ->
                        letters.orderClosed(person, school, closed, reason, labels(released))));
    }

    private static List<String> labels(List<OrderItem> items) {
        return items.stream().map(OrderItem::label).toList();
    }
}
