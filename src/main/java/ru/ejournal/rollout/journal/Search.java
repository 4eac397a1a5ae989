package ru.ejournal.rollout.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.OrderState;

/**
 * What somebody looks for; what cannot be meant is left out.
 *
 * @param text   part of the number or of the school's name; empty for any
 * @param school null for any
 * @param year   of the order's date; null for any
 * @param state  null for any
 * @param page   from 1
 */
record Search(String text, @Nullable String school, @Nullable Integer year, @Nullable OrderState state, int page) {

    static final int SIZE = 50;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,4}");

    static Search of(@Nullable String text, @Nullable String school, @Nullable String year, @Nullable String state,
                     @Nullable String page) {
        return new Search(text == null ? "" : text.strip(), school == null || school.isBlank() ? null : school,
                year != null && YEAR.matcher(year).matches() ? Integer.valueOf(year) : null, state(state).orElse(null),
                page != null && PAGE.matcher(page).matches() ? Integer.parseInt(page) : 1);
    }

    private static Optional<OrderState> state(@Nullable String name) {
        return Arrays.stream(OrderState.values()).filter(state -> state.name().equals(name)).findFirst();
    }

    Search within(String schoolId) {
        return new Search(text, schoolId, year, state, page);
    }

    public boolean narrowed() {
        return !text.isEmpty() || year != null || state != null;
    }

    /** For SQL's like, in lower case. */
    String pattern() {
        return "%" + text.toLowerCase().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    int offset() {
        return (page - 1) * SIZE;
    }
}
