package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import ru.ejournal.rollout.organisation.WorkingWeek;

class WorkingCalendarPropertyTest {

    @Property
    void n_working_days_later_is_a_working_day_with_n_of_them_up_to_it(@ForAll WorkingWeek week,
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 30) int n) {
        WorkingCalendar calendar = Calendars.SHIPPED.of(week);
        LocalDate later = calendar.plus(day, n);

        assertThat(calendar.working(later)).isTrue();
        assertThat(day.plusDays(1).datesUntil(later.plusDays(1)).filter(calendar::working)).hasSize(n);
        assertThat(calendar.plus(later, -n)).isEqualTo(calendar.atOrBefore(day));
    }

    @Property
    void the_working_day_at_or_before_skips_none(@ForAll WorkingWeek week, @ForAll("days") LocalDate day) {
        WorkingCalendar calendar = Calendars.SHIPPED.of(week);
        LocalDate before = calendar.atOrBefore(day);

        assertThat(calendar.working(before)).isTrue();
        assertThat(before.plusDays(1).datesUntil(day.plusDays(1)).filter(calendar::working)).isEmpty();
    }

    @Property
    void who_works_six_days_works_whenever_five_day_people_do(@ForAll("days") LocalDate day) {
        assertThat(!Calendars.shipped().working(day) || Calendars.sixDays().working(day)).isTrue();
    }

    @Property
    void only_working_days_are_shortened(@ForAll WorkingWeek week, @ForAll("days") LocalDate day) {
        WorkingCalendar calendar = Calendars.SHIPPED.of(week);

        assertThat(!calendar.shortened(day) || calendar.working(day)).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30 * 365).map(LocalDate.of(2010, 1, 1)::plusDays);
    }
}
