package ru.ejournal.rollout;

/** Text as typed by people, made fit for a document. */
public final class PlainText {

    private PlainText() {
    }

    /** Leaves out what XML cannot carry (control characters, lone surrogates) and unifies line ends. */
    public static String of(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(PlainText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean allowed(int point) {
        return point == '\n' || point == '\t'
                || point >= ' ' && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= Character.MAX_CODE_POINT;
    }
}
