package ru.ejournal.rollout.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.organisation.Substitutions;

/** The items of all orders and everything that happened to them. Everything joins the caller's transaction. */
@Component
public class OrderItems {

    private static final Set<Kind> DOING = Set.of(Kind.EXECUTED, Kind.PREPARED, Kind.CORRECTED);

    private final ItemTable items;
    private final ItemChangeTable changes;
    private final ApplicationEventPublisher events;
    private final Substitutions substitutions;
    private final Clock clock;

    OrderItems(ItemTable items, ItemChangeTable changes, Substitutions substitutions,
               ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.events = events;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    void plan(Order order, List<PlannedItem> plan) {
        plan.forEach(item -> items.save(OrderItem.planned(order.id(), item, order.reportDates().first())));
    }

    /** @throws java.util.NoSuchElementException for an unknown item */
    public OrderItem get(long itemId) {
        return items.findById(itemId).orElseThrow();
    }

    /** In the order's own sequence; classes in the order of the school's timetable. */
    public List<OrderItem> of(String orderId) {
        return items.findByOrderIdOrderById(orderId);
    }

    /** @param schoolClass null unless paragraph 10 */
    public Optional<OrderItem> find(String orderId, String taskId, @Nullable String schoolClass) {
        return items.findByOrderIdAndTaskId(orderId, taskId).stream()
                .filter(item -> Objects.equals(item.schoolClass(), schoolClass)).findFirst();
    }

    public List<ItemChange> changes(OrderItem item) {
        return changes.findByItemIdOrderById(Objects.requireNonNull(item.id()));
    }

    /** The item that is being done in this task of the engine. */
    public Optional<OrderItem> inTask(String engineTask) {
        return items.findByOpenTask(engineTask);
    }

    public void start(OrderItem item, @Nullable String engineTask) {
        items.save(item.started(engineTask, clock.instant()));
        record(item, Kind.STARTED, null, null, null, null);
    }

    /** @param today at the school; past the deadline it was late, whether or not the timer has been as quick */
    public void execute(OrderItem item, String by, LocalDate today) {
        OrderItem executed = items.save(item.executed(by, clock.instant(), today));
        record(item, Kind.EXECUTED, by, null, null, null);
        events.publishEvent(new ItemExecuted(executed));
    }

    /** The report is ready and waits to be approved. */
    public void prepare(OrderItem item, String by) {
        handOn(item);
        record(item, Kind.PREPARED, by, null, null, null);
    }

    /** The director, or whoever acts as such, approves the report, were it one that they prepared themselves. */
    public void approve(OrderItem item, String by) {
        boolean own = changes(item).stream().filter(change -> change.kind() == Kind.PREPARED)
                .reduce((earlier, later) -> later).filter(change -> by.equals(change.changedBy())).isPresent();
        String approved = own ? "подготовил и утвердил" : "утвердил";
        record(item, Kind.APPROVED, by, substitutions.directing(by).map(capacity -> approved + " " + capacity).orElse(approved), null, null);
    }

    /** Its performer is done; it counts as executed only when somebody else has acted. */
    public void handOn(OrderItem item) {
        items.save(item.handedOn());
    }

    /** A permanent item opens again for the next report. */
    public void again(OrderItem item, LocalDate nextReport, LocalDate deadline) {
        items.save(item.againFor(nextReport, deadline));
        record(item, Kind.MOVED, null, ItemChange.NEXT_REPORT, item.deadline().toString(), deadline.toString());
    }

    /** The item is done for another report: its date was itself corrected, or it had been sent before the item was done. */
    public void serve(OrderItem item, LocalDate reportDate) {
        items.save(item.forReport(reportDate));
    }

    /** The recipient wants it done again by the new deadline. */
    public void giveBack(OrderItem item, LocalDate newDeadline, String remarks, String by) {
        OrderItem returned = items.save(item.returned(newDeadline));
        record(item, Kind.RETURNED, by, remarks, item.deadline().toString(), newDeadline.toString());
        events.publishEvent(new ItemReturned(returned));
    }

    public void markOverdue(OrderItem item) {
        items.save(item.markedOverdue());
        record(item, Kind.OVERDUE, null, null, item.deadline().toString(), null);
    }

    public void move(OrderItem item, LocalDate newDeadline, @Nullable String reason, @Nullable String by) {
        move(item, newDeadline, reason, by, false);
    }

    /** @param asked true if the performer had asked for it; nothing happens if it is there already: two may have decided the same */
    void move(OrderItem item, LocalDate newDeadline, @Nullable String reason, @Nullable String by, boolean asked) {
        if (newDeadline.equals(item.deadline())) {
            return;
        }
        OrderItem moved = items.save(item.due(newDeadline));
        record(item, Kind.MOVED, by, reason, item.deadline().toString(), newDeadline.toString());
        events.publishEvent(new ItemMoved(moved, item.deadline(), reason, by, asked));
    }

    /** Somebody has decided that an overdue item keeps its deadline. */
    public void keep(OrderItem item, String reason, String by) {
        record(item, Kind.KEPT, by, reason, item.deadline().toString(), null);
    }

    public void reassign(OrderItem item, String performer, @Nullable String reason, @Nullable String by) {
        OrderItem reassigned = items.save(item.performedBy(performer));
        record(item, Kind.REASSIGNED, by, reason, item.performer(), performer);
        events.publishEvent(new ItemReassigned(reassigned));
    }

    public void noteCorrection(OrderItem item, String reason, String by) {
        record(item, Kind.CORRECTED, by, reason, null, null);
    }

    void leaveUndone(String orderId, @Nullable String reason, String by) {
        of(orderId).stream().filter(OrderItem::open).forEach(item -> {
            items.save(item.leftUndone());
            record(item, Kind.LEFT_UNDONE, by, reason, null, null);
        });
    }

    private void record(OrderItem item, Kind kind, @Nullable String by, @Nullable String reason,
                        @Nullable String oldValue, @Nullable String newValue) {
        changes.save(new ItemChange(null, Objects.requireNonNull(item.id()), kind, by, clock.instant(), reason,
                oldValue, newValue, by == null ? null : capacity(item, kind, by).orElse(null)));
    }

    /** Whoever does an item does it for its performer; whoever decides about one decides for the director. */
    private Optional<String> capacity(OrderItem item, Kind kind, String by) {
        return DOING.contains(kind) ? substitutions.capacity(by, item.performer()) : substitutions.directing(by);
    }
}
