package ru.ejournal.rollout.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/**
 * The current week for the filters' expressions; the days are those of the asking person's school. Public because
 * expressions reach no methods of other classes.
 */
@Component
public class Week {

    private final Clock clock;
    private final Organisation organisation;
    private final IdentityService identities;

    Week(Clock clock, Organisation organisation, IdentityService identities) {
        this.clock = clock;
        this.organisation = organisation;
        this.identities = identities;
    }

    /** @return the first moment of the next Monday: {@code dueBefore} does not include it */
    public Date end() {
        ZoneId zone = zone();
        LocalDate monday = LocalDate.ofInstant(clock.instant(), zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Date.from(monday.atStartOfDay(zone).toInstant());
    }

    /** The district works in the hours of its schools, so the first one speaks for all. */
    private ZoneId zone() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .flatMap(organisation::person)
                .map(Person::schoolId)
                .map(organisation::school)
                .or(() -> organisation.schools().stream().findFirst())
                .map(School::zone)
                .orElse(ZoneOffset.UTC);
    }
}
