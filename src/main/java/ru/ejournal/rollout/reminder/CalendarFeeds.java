package ru.ejournal.rollout.reminder;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/** Whose calendar an address shows. Only the person learns the address, and may have it replaced. */
@Component
class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CalendarFeedTable feeds;
    private final Organisation organisation;
    private final Clock clock;

    CalendarFeeds(CalendarFeedTable feeds, Organisation organisation, Clock clock) {
        this.feeds = feeds;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Empty until the person has asked for one. */
    Optional<String> secretOf(Person person) {
        return feeds.findById(person.login()).map(CalendarFeed::secret);
    }

    /** A new address; the one before is gone. */
    void issue(Person person) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        Integer version = feeds.findById(person.login()).map(CalendarFeed::version).orElse(null);
        feeds.save(new CalendarFeed(person.login(), version,
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret), clock.instant()));
    }

    /** Empty too if the person has left: their address shows nothing any more. */
    Optional<Person> readerOf(String secret) {
        return feeds.findBySecret(secret).flatMap(feed -> present(feed.login()));
    }

    /** Somebody who is in the roster now. */
    Optional<Person> present(String login) {
        return organisation.person(login).filter(person -> colleagues(person).anyMatch(person::equals));
    }

    private Stream<Person> colleagues(Person person) {
        return person.schoolId() != null ? organisation.peopleOf(person.schoolId()).stream()
                : Stream.of(Role.values()).filter(Role::ofDistrict)
                        .flatMap(role -> organisation.peopleOfDistrict(role).stream());
    }
}
