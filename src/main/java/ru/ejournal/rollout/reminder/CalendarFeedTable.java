package ru.ejournal.rollout.reminder;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface CalendarFeedTable extends Repository<CalendarFeed, String> {

    CalendarFeed save(CalendarFeed feed);

    Optional<CalendarFeed> findById(String login);

    Optional<CalendarFeed> findBySecret(String secret);
}
