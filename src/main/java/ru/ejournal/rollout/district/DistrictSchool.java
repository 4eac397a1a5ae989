package ru.ejournal.rollout.district;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Where a school stands in an order of the district.
 *
 * @param schoolOrderId the school's own order, once it is open
 * @param adopted       the school's order was running before
 * @param outcome       how it ended, where it ended without an accepted report
 * @param droppedWhy    also of a school that was dropped and is in again; the state says which
 * @param cancelsOrder  the school's order goes with the school
 */
@Table("rollout_district_school")
public record DistrictSchool(@Id @Nullable Long id, @Version @Nullable Integer version, String districtOrderId,
                             String schoolId, @Nullable String schoolOrderId, State state, boolean adopted,
                             Instant addedAt, String addedBy, @Nullable Instant settledAt, @Nullable String outcome,
                             @Nullable Instant droppedAt, @Nullable String droppedBy, @Nullable String droppedWhy,
                             boolean cancelsOrder) {

    /** What the district waits for. */
    public enum State {
        ADDED("добавлена"),
        /** A job is about to open the school's order. */
        OPENING("приказ школы открывается"),
        STARTED("ждём отчёт"),
        REPORTED("отчёт принят"),
        /** The school's order ended, and its last report was not accepted. */
        ENDED("приказ школы закончен без принятого отчёта"),
        DROPPED("выбыла");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** In Russian, for people. */
        public String title() {
            return title;
        }

        public boolean awaited() {
            return this == ADDED || this == OPENING || this == STARTED;
        }
    }

    static DistrictSchool added(String districtOrderId, String schoolId, String by, Instant now) {
        return new DistrictSchool(null, null, districtOrderId, schoolId, null, State.ADDED, false, now, by, null, null,
                null, null, null, false);
    }

    DistrictSchool again(String by, Instant now) {
        return new DistrictSchool(id, version, districtOrderId, schoolId, null, State.ADDED, false, now, by, null, null,
                droppedAt, droppedBy, droppedWhy, false);
    }

    DistrictSchool opening() {
        return in(State.OPENING, schoolOrderId, adopted, null, null);
    }

    DistrictSchool started(String schoolOrderId, boolean adopted) {
        return in(State.STARTED, schoolOrderId, adopted, null, null);
    }

    DistrictSchool reported(Instant now) {
        return in(State.REPORTED, schoolOrderId, adopted, now, null);
    }

    DistrictSchool ended(String outcome, Instant now) {
        return in(State.ENDED, schoolOrderId, adopted, now, outcome);
    }

    DistrictSchool dropped(String by, String why, boolean cancelsOrder, Instant now) {
        return new DistrictSchool(id, version, districtOrderId, schoolId, schoolOrderId, State.DROPPED, adopted, addedAt,
                addedBy, settledAt, outcome, now, by, why, cancelsOrder);
    }

    private DistrictSchool in(State next, @Nullable String order, boolean adoptedNow, @Nullable Instant settled,
                              @Nullable String how) {
        return new DistrictSchool(id, version, districtOrderId, schoolId, order, next, adoptedNow, addedAt, addedBy,
                settled, how, droppedAt, droppedBy, droppedWhy, cancelsOrder);
    }
}
