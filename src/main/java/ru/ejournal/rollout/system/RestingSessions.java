package ru.ejournal.rollout.system;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The sessions in the database, written as seldom as can be: a page that asks for news every few seconds is not worth a
 * commit each time. A session ends at the latest so long after the log-in, however many pages stand open.
 */
class RestingSessions implements FindByIndexNameSessionRepository<RestingSession> {

    private static final Logger LOG = LoggerFactory.getLogger(RestingSessions.class);

    private final FindByIndexNameSessionRepository<Session> table;
    private final Duration longest;

    @SuppressWarnings("unchecked")
    RestingSessions(FindByIndexNameSessionRepository<? extends Session> table, Duration longest) {
        this.table = (FindByIndexNameSessionRepository<Session>) table;
        this.longest = longest;
    }

    @Override
    public RestingSession createSession() {
        return new RestingSession(table.createSession(), longest);
    }

    /** What another request has ended meanwhile stays ended. */
    @Override
    public void save(RestingSession session) {
        try {
            table.save(session.stored());
        } catch (DataIntegrityViolationException e) {
            if (table.findById(session.getId()) != null) {
                throw e;
            }
        }
    }

    /** A session that an older version wrote and this one cannot read is none: its person logs in again. */
    @Override
    public @Nullable RestingSession findById(String id) {
        try {
            Session stored = table.findById(id);
            if (stored == null) {
                return null;
            }
            // Read here, where a failure is understood, and not at first use.
            stored.getAttributeNames().forEach(stored::getAttribute);
            return new RestingSession(stored, longest);
        } catch (ConversionException e) {
            LOG.info("A session that cannot be read any more is ended: {}", e.getMessage());
            table.deleteById(id);
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        table.deleteById(id);
    }

    @Override
    public Map<String, RestingSession> findByIndexNameAndIndexValue(String index, String value) {
        return table.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new RestingSession(found.getValue(), longest)));
    }
}
