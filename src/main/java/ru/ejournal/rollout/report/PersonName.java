package ru.ejournal.rollout.report;

import java.util.regex.Pattern;

/** How much of a person's name is there. */
final class PersonName {

    /** «Казаченко Ф.С.», «Казаченко ФС», «Ф. С. Казаченко», «В. Лебедев». */
    private static final String SURNAME = "\\p{Lu}[\\p{L}-]+";
    private static final String INITIALS = "\\p{Lu}(\\.|\\s)?\\s*(\\p{Lu}\\.?)?";
    private static final Pattern SHORTENED =
            Pattern.compile("%1$s\\s+%2$s|%2$s\\s*%1$s".formatted(SURNAME, INITIALS));

    private PersonName() {
    }

    /** True where the order's initials stand in place of the name and patronymic that row 1 asks for. */
    static boolean hasInitialsOnly(String name) {
        return SHORTENED.matcher(name.strip()).matches();
    }
}
