package ru.ejournal.rollout.district;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.district.DistrictSchool.State;

/** The orders of the district and the schools in them. Everything joins the caller's transaction. */
@Component
public class DistrictOrders {

    private static final List<State> AWAITED = List.of(State.ADDED, State.OPENING, State.STARTED);

    private final DistrictOrderTable orders;
    private final DistrictSchoolTable schools;
    private final Clock clock;

    DistrictOrders(DistrictOrderTable orders, DistrictSchoolTable schools, Clock clock) {
        this.orders = orders;
        this.schools = schools;
        this.clock = clock;
    }

    /** Opens a draft, to be registered next. */
    public DistrictOrder open(String processInstanceId, @Nullable String by) {
        String id = "district-order-" + orders.nextNumber();
        return orders.save(DistrictOrder.open(id, processInstanceId, by, clock.instant()));
    }

    public DistrictOrder register(String id, DistrictOrderData data, Collection<String> schoolIds, String by) {
        DistrictOrder registered = orders.save(get(id).registered(data, by, clock.instant()));
        schoolIds.forEach(school -> schools.save(DistrictSchool.added(id, school, by, clock.instant())));
        return registered;
    }

    /** More schools carry the order out; its consolidated report waits for them. */
    public void add(String id, Collection<String> schoolIds, String by) {
        DistrictOrder order = hold(id);
        for (String school : schoolIds) {
            schools.save(find(id, school).map(before -> before.again(by, clock.instant()))
                    .orElseGet(() -> DistrictSchool.added(id, school, by, clock.instant())));
        }
        orders.save(order.in(DistrictOrder.State.RUNNING));
    }

    /** @throws Refusal for a school that is not awaited any more */
    public DistrictSchool drop(String id, String schoolId, String why, boolean cancelsOrder, String by) {
        hold(id);
        DistrictSchool school = find(id, schoolId).filter(one -> one.state().awaited())
                .orElseThrow(() -> new Refusal("«Какую школу исключить»: отчёта этой школы уже не ждут. Обновите список."));
        return schools.save(school.dropped(by, why, cancelsOrder, clock.instant()));
    }

    /** The schools that were added and whose turn it is now; asked a second time, none. */
    public List<String> begin(String id) {
        return schools(id).stream().filter(school -> school.state() == State.ADDED)
                .map(school -> schools.save(school.opening()).schoolId()).toList();
    }

    public void started(String id, String schoolId, String schoolOrderId, boolean adopted) {
        schools.save(school(id, schoolId).started(schoolOrderId, adopted));
    }

    /** The last report of the school's order was accepted. */
    public void reported(DistrictSchool school) {
        schools.save(school.reported(clock.instant()));
    }

    /** The school's order ended otherwise. */
    public void ended(DistrictSchool school, String how) {
        schools.save(school.ended(how, clock.instant()));
    }

    /** True for the first who asks after the last awaited school; whoever asks at the same moment waits here. */
    public boolean reported(String id) {
        DistrictOrder order = hold(id);
        boolean first = order.state() == DistrictOrder.State.RUNNING
                && !schools.existsByDistrictOrderIdAndStateIn(id, AWAITED);
        if (first) {
            orders.save(order.in(DistrictOrder.State.REPORTED));
        }
        return first;
    }

    public DistrictOrder close(String id, String by) {
        return orders.save(get(id).closed(by, clock.instant()));
    }

    /** @throws NoSuchElementException for an unknown order */
    public DistrictOrder get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No district order " + id));
    }

    public Optional<DistrictOrder> find(String id) {
        return orders.findById(id);
    }

    /** Oldest first, drafts and closed ones included. */
    public List<DistrictOrder> all() {
        return orders.findAllByOrderByOpenedAt();
    }

    /** All schools that are or were in the order, by their ids. */
    public List<DistrictSchool> schools(String id) {
        return schools.findByDistrictOrderIdOrderBySchoolId(id);
    }

    /** @throws NoSuchElementException for a school that never was in the order */
    public DistrictSchool school(String id, String schoolId) {
        return find(id, schoolId).orElseThrow(() -> new NoSuchElementException("No " + schoolId + " in " + id));
    }

    /** The running order of the district that the school carries out. */
    public Optional<DistrictOrder> carriedOutBy(String schoolId) {
        return schools.findBySchoolIdAndStateInOrderById(schoolId, AWAITED).stream().map(DistrictSchool::districtOrderId)
                .map(this::get).filter(DistrictOrder::running).findFirst();
    }

    /** Schools that are in some running order of the district, dropped ones not. */
    public Set<String> taken() {
        return all().stream().filter(DistrictOrder::running).flatMap(order -> schools(order.id()).stream())
                .filter(school -> school.state() != State.DROPPED).map(DistrictSchool::schoolId).collect(Collectors.toSet());
    }

    /** Whom the district waits for because of this order of a school. */
    public Optional<DistrictSchool> awaiting(String schoolOrderId) {
        return schools.findBySchoolOrderIdAndState(schoolOrderId, State.STARTED).stream().findFirst();
    }

    /** True if another order bears this number and date. */
    public boolean numbered(String id, String number, LocalDate date) {
        return orders.existsByNumberAndOrderDateAndIdNot(number, date, id);
    }

    private Optional<DistrictSchool> find(String id, String schoolId) {
        return schools.findByDistrictOrderIdAndSchoolId(id, schoolId);
    }

    private DistrictOrder hold(String id) {
        return orders.findForUpdateById(id).orElseThrow(() -> new NoSuchElementException("No district order " + id));
    }
}
