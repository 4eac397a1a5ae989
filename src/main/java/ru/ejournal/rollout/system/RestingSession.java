package ru.ejournal.rollout.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;

/** A session that is stored only when something changed, and whose last use is known to the minute. */
class RestingSession implements Session {

    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final SerializingConverter BYTES = new SerializingConverter();

    private final Session stored;
    private final Duration longest;
    private final Map<String, byte[]> asRead = new HashMap<>();

    RestingSession(Session stored, Duration longest) {
        this.stored = stored;
        this.longest = longest;
    }

    Session stored() {
        return stored;
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        T value = stored.getAttribute(name);
        if (value != null && !asRead.containsKey(name)) {
            asRead.put(name, BYTES.convert(value));
        }
        return value;
    }

    /** The webapps put what they know of the person back with every request. */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        byte[] bytes = value == null ? new byte[0] : BYTES.convert(value);
        if (!Arrays.equals(bytes, asRead.put(name, bytes))) {
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        asRead.remove(name);
        stored.removeAttribute(name);
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (Duration.between(stored.getLastAccessedTime(), now).compareTo(PRECISION) >= 0) {
            stored.setLastAccessedTime(now);
            Duration left = Duration.between(now, stored.getCreationTime().plus(longest));
            if (left.compareTo(stored.getMaxInactiveInterval()) < 0) {
                stored.setMaxInactiveInterval(left.isNegative() ? Duration.ZERO : left);
            }
        }
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
