package ru.ejournal.rollout.deadline;

/** RFC 5545, 3.1: no line is longer than 75 octets. ical4j counts characters, and a Cyrillic one is two octets. */
final class FoldedLines {

    private static final int LIMIT = 75;

    private FoldedLines() {
    }

    /** @param text with CRLF after each line */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
        int length = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            boolean lineEnd = point == '\r' || point == '\n';
            if (!lineEnd && length + octets(point) > LIMIT) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(point);
            length = lineEnd ? 0 : length + octets(point);
        }
        return folded.toString();
    }

    private static int octets(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
