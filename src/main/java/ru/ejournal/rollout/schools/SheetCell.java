package ru.ejournal.rollout.schools;

import org.jspecify.annotations.Nullable;

/**
 * A cell of the uploaded table.
 *
 * @param text   empty where it cannot be read
 * @param unread why it cannot be read, in Russian; null if it can
 */
record SheetCell(String text, @Nullable String unread) {

    static final int LONGEST = 5000;

    static SheetCell of(String text) {
        return text.length() <= LONGEST ? new SheetCell(text, null) : unread("ячейка длиннее %d знаков".formatted(LONGEST));
    }

    static SheetCell unread(String why) {
        return new SheetCell("", why);
    }

    boolean blank() {
        return unread == null && text.isBlank();
    }
}
