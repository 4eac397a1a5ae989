package ru.ejournal.rollout.letter;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a template may say. Whatever people typed comes in through {@link #line} or {@link #block} and so cannot
 * pretend to be another line of the letter; escaping is the template's.
 */
final class Contents {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Map<String, @Nullable Object> values = new HashMap<>();

    Contents line(String name, @Nullable String typed) {
        return put(name, typed == null || typed.isBlank() ? null : RussianText.line(typed));
    }

    /** May have several lines. */
    Contents block(String name, @Nullable String typed) {
        return put(name, typed == null || typed.isBlank() ? null : RussianText.block(typed));
    }

    /** With the day of the week. */
    Contents day(String name, @Nullable LocalDate date) {
        return put(name, date == null ? null : RussianText.day(date));
    }

    Contents lines(String name, List<String> typed) {
        return put(name, typed.stream().map(RussianText::line).toList());
    }

    /** A typed address: as text under the name, and under {@code <name>Href} if it may be followed. */
    Contents web(String name, @Nullable String typed) {
        line(name, typed);
        return put(name + "Href", typed != null && followable(typed.strip()) ? typed.strip() : null);
    }

    /** Something that nobody typed. */
    Contents put(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    /** Not {@code javascript:} and the like. */
    private static boolean followable(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
