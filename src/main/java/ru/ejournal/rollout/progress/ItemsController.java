package ru.ejournal.rollout.progress;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.report.DocumentAccess;
import ru.ejournal.rollout.report.DocumentNotFound;
import ru.ejournal.rollout.table.TableFiles;

/** The director's screen: the orders at hand, and the items of one, to look at and to take away. */
@RestController
class ItemsController {

    private final Readers readers;
    private final DocumentAccess access;
    private final Orders orders;
    private final OrdersAtHand atHand;
    private final ItemLines lines;
    private final Timelines timelines;

    ItemsController(Readers readers, DocumentAccess access, Orders orders, OrdersAtHand atHand, ItemLines lines,
                    Timelines timelines) {
        this.readers = readers;
        this.access = access;
        this.orders = orders;
        this.atHand = atHand;
        this.lines = lines;
        this.timelines = timelines;
    }

    /** Of the school that the reader oversees; nothing for the others and for those who belong to none. */
    @GetMapping("/api/orders")
    List<OrderAtHand> atHand(@Nullable Principal reader) {
        return readers.find(reader).filter(access::overseer).map(Person::schoolId).map(atHand::of).orElse(List.of());
    }

    @GetMapping("/api/orders/{orderId}/items")
    List<ItemLine> items(@PathVariable String orderId, @Nullable Principal reader) {
        return lines.of(access.order(orderId, reader));
    }

    /** Of the order that the engine's process instance runs. */
    @GetMapping("/api/instances/{instanceId}/items")
    List<ItemLine> itemsOfInstance(@PathVariable String instanceId, @Nullable Principal reader) {
        return lines.of(ofInstance(instanceId, reader));
    }

    /** Whose pages and files a screen of the engine's instance leads to. */
    @GetMapping("/api/instances/{instanceId}/order")
    Map<String, String> orderOfInstance(@PathVariable String instanceId, @Nullable Principal reader) {
        return Map.of("id", ofInstance(instanceId, reader).id());
    }

    private Order ofInstance(String instanceId, @Nullable Principal reader) {
        return access.order(orders.ofInstance(instanceId).map(Order::id).orElseThrow(DocumentNotFound::new), reader);
    }

    @GetMapping("/api/orders/{orderId}/timeline")
    Timeline timeline(@PathVariable String orderId, @Nullable Principal reader) {
        return timelines.of(access.order(orderId, reader));
    }

    @GetMapping("/orders/{orderId}/items.csv")
    ResponseEntity<byte[]> csv(@PathVariable String orderId, @Nullable Principal reader) {
        Order order = access.order(orderId, reader);
        return TableFiles.csv(ItemTableFile.of(order, lines.of(order)));
    }

    @GetMapping("/orders/{orderId}/items.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String orderId, @Nullable Principal reader) {
        Order order = access.order(orderId, reader);
        return TableFiles.xlsx(ItemTableFile.of(order, lines.of(order)));
    }
}
