package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.form.Submission;

/** Paragraph 6: the full name and post of the person whom the order names, or, with a basis, of another. */
@Component
class AppointResponsible implements TaskForm {

    private final Orders orders;
    private final OrderFields fields;
    private final FollowAmendment followAmendment;
    private final Organisation organisation;

    AppointResponsible(Orders orders, OrderFields fields, FollowAmendment followAmendment, Organisation organisation) {
        this.orders = orders;
        this.fields = fields;
        this.followAmendment = followAmendment;
        this.organisation = organisation;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(Paragraph.APPOINT.taskId());
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        String named = String.valueOf(scene.order().responsible());
        values.put("people", Json.options(organisation.peopleOf(scene.school().id())));
        values.put("namedResponsible", named);
        values.put("responsible", named);
        organisation.person(named).ifPresent(person -> {
            values.putIfAbsent("responsibleName", person.fullName());
            values.putIfAbsent("responsiblePosition", person.position());
        });
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        fields.stranger(scene.order(), "Ответственное лицо", form.required("responsible")).forEach(problem -> {
            throw new Refusal(problem);
        });
        if (!form.required("responsibleName").contains(" ")) {
            throw new Refusal("Укажите фамилию, имя и отчество полностью, например: Петрова Мария Ивановна.");
        }
        if (replaced(form, scene) && form.text("appointBasis").isEmpty()) {
            throw new Refusal("Приказ называет другое ответственное лицо: укажите основание замены (приказ №, дата).");
        }
        organisation.person(form.required("responsible")).filter(person -> person.fullName().contains("."))
                .map(person -> person.fullName().split("\\s+")[0])
                .filter(surname -> !form.required("responsibleName").toLowerCase().contains(surname.toLowerCase()))
                .ifPresent(surname -> {
                    throw new Refusal("Фамилия не та, что у выбранного сотрудника: ожидается «%s».".formatted(surname));
                });
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        if (replaced(form, scene)) {
            Order order = scene.order();
            OrderData data = new OrderData(order.number(), order.orderDate(), order.title(), order.districtOrder(),
                    order.systemName(), form.required("responsible"), order.reportDates());
            String basis = form.required("appointBasis");
            followAmendment.of(order, orders.amend(order.id(), data, basis, author), basis, author, scene.execution());
        }
    }

    private static boolean replaced(Submission form, TaskScene scene) {
        return !form.required("responsible").equals(scene.order().responsible());
    }
}
