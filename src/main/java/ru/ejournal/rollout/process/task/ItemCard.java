package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.Authority;
import ru.ejournal.rollout.process.Escalations;
import ru.ejournal.rollout.process.Lateness;

/** What a decision about a deadline shows of its item, and what holds for the new deadline. */
@Component
class ItemCard {

    /** Nobody means a deadline further away than this; it is a mistyped year. */
    private static final int MOST_YEARS = 2;

    private final Escalations escalations;
    private final OrderItems items;
    private final Organisation organisation;
    private final Lateness lateness;

    ItemCard(Escalations escalations, OrderItems items, Organisation organisation, Lateness lateness) {
        this.escalations = escalations;
        this.items = items;
        this.organisation = organisation;
        this.lateness = lateness;
    }

    OrderItem of(TaskScene scene) {
        return escalations.item(scene.execution());
    }

    /** The district decides for many schools, so it is told whose item it is. */
    String name(TaskScene scene, String decides) {
        boolean district = scene.execution().hasVariable(decides)
                && Authority.of(scene.execution().getVariable(decides)) == Authority.DISTRICT;
        return district ? "%s, %s".formatted(of(scene).label(), scene.school().name()) : of(scene).label();
    }

    void show(Map<String, Object> values, TaskScene scene) {
        OrderItem item = of(scene);
        int days = lateness.days(item);
        values.put("itemLabel", scene.order().purpose(item).map(purpose -> item.label() + ", " + purpose).orElseGet(item::label));
        values.put("performerName", lateness.performer(item));
        values.put("deadlineDay", RussianText.day(item.deadline()));
        values.put("lateFor", days > 0 ? RussianText.late(days) : "");
        values.put("moves", Json.of(items.changes(item).stream().filter(change -> change.kind() == ItemChange.Kind.MOVED)
                .map(change -> move(change, scene.school().zone())).toList()));
    }

    private Map<String, String> move(ItemChange change, ZoneId zone) {
        String by = change.changedBy() == null ? "" : organisation.name(change.changedBy());
        return Map.of("was", RussianText.date(LocalDate.parse(Objects.requireNonNull(change.oldValue()))),
                "became", RussianText.date(LocalDate.parse(Objects.requireNonNull(change.newValue()))),
                "who", "%s, %s".formatted(by, RussianText.date(LocalDate.ofInstant(change.changedAt(), zone))),
                "why", Objects.requireNonNullElse(change.reason(), ""));
    }

    /** @throws Refusal for a day that is no extension: past, or not later than the deadline of now */
    void demandLater(LocalDate day, TaskScene scene) {
        OrderItem item = of(scene);
        if (day.isBefore(scene.today())) {
            throw new Refusal("«Новый срок»: эта дата уже прошла.");
        }
        if (!day.isAfter(item.deadline())) {
            throw new Refusal("«Новый срок»: он должен быть позже нынешнего (%s).".formatted(RussianText.date(item.deadline())));
        }
        if (day.isAfter(scene.today().plusYears(MOST_YEARS))) {
            throw new Refusal("«Новый срок»: проверьте год.");
        }
    }
}
