package ru.ejournal.rollout.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Years that deadlines fall into although the production calendar does not list them; each is warned of once. */
final class UnconfirmedYears {

    /** An order registered today ends within so many months: the report after 95 days, control 10 working days later. */
    private static final int REACH_OF_AN_ORDER = 4;
    private static final Logger LOG = LoggerFactory.getLogger(UnconfirmedYears.class);

    private final Set<Integer> listed;
    private final Clock clock;
    private final Set<Integer> met = new ConcurrentSkipListSet<>();

    UnconfirmedYears(Set<Integer> listed, Clock clock) {
        this.listed = Set.copyOf(listed);
        this.clock = clock;
    }

    /** Somebody has asked for the year's working days. */
    void meet(int year) {
        if (!listed.contains(year) && met.add(year)) {
            LOG.warn("{}", warning(year));
        }
    }

    /** What to know of this year and later ones, a sentence or two for each. */
    List<String> warnings() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        today.datesUntil(today.plusMonths(REACH_OF_AN_ORDER)).map(LocalDate::getYear).collect(Collectors.toSet())
                .forEach(this::meet);
        return met.stream().filter(year -> year >= today.getYear()).map(UnconfirmedYears::warning).toList();
    }

    private static String warning(int year) {
        return "Производственный календарь на %d год не подтверждён: известны только праздники по закону, переносы "
                .formatted(year) + "выходных и рабочие субботы — нет. Сроки в рабочих днях могут сдвинуться. Внесите дни "
                + "этого года в файл производственного календаря.";
    }
}
