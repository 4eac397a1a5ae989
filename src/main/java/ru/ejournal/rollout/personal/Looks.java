package ru.ejournal.rollout.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Who looked at what of a person's. Only ever added to; what is older than the settings say goes. */
@Component
class Looks {

    static final int MOST_SHOWN = 500;
    /** Screens ask again every few seconds, people page back and forth: once in this time is written down. */
    private static final Duration PRECISION = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final LookTable table;
    private final PersonalSettings settings;
    private final Clock clock;
    private final Map<Seen, Instant> written = new ConcurrentHashMap<>();
    private volatile LocalDate swept = LocalDate.MIN;

    Looks(LookTable table, PersonalSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** Never fails: the answer has been given already. That it could not be written down stands in the log. */
    void note(String reader, PersonalPage page, @Nullable String schoolId, @Nullable String person) {
        Seen seen = new Seen(reader, page, schoolId, person);
        Instant now = clock.instant();
        if (page.repeats() && !news(seen, now)) {
            return;
        }
        try {
            sweep();
            table.save(new Look(null, now, fitting(reader), page.name(), fitting(schoolId), fitting(person)));
        } catch (DataAccessException e) {
            written.remove(seen);
            LOG.error("Could not write down that {} looked at {} of {}", reader, page, person == null ? schoolId : person, e);
        }
    }

    /** Newest first; an empty school, person or reader means any. */
    List<Look> find(String school, String person, String reader) {
        return table.find(school, person, reader, MOST_SHOWN);
    }

    private boolean news(Seen seen, Instant now) {
        if (written.size() > MOST_REMEMBERED) {
            written.clear();
        }
        Instant before = written.put(seen, now);
        if (before != null && !now.isBefore(before) && now.isBefore(before.plus(PRECISION))) {
            written.put(seen, before);
            return false;
        }
        return true;
    }

    /** With the first look of a day. */
    private void sweep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(swept)) {
            swept = today;
            int gone = table.forgetBefore(today.minus(settings.looksKept()).atStartOfDay().toInstant(ZoneOffset.UTC));
            LOG.debug("{} looks were older than {}", gone, settings.looksKept());
        }
    }

    private static @Nullable String fitting(@Nullable String text) {
        return text == null || text.length() <= 64 ? text : text.substring(0, 64);
    }

    private record Seen(String reader, PersonalPage page, @Nullable String schoolId, @Nullable String person) {
    }
}
