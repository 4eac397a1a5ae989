package ru.ejournal.rollout.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Order 01/09-267 as it was signed. */
final class OrderText {

    private static final String TEXT = read();

    private OrderText() {
    }

    /** The twelve paragraphs in the order's own sequence. */
    static List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (String line : between("ПРИКАЗЫВАЮ:", "Руководитель ОУ").lines().map(String::strip).toList()) {
            if (line.matches("\\d+\\..*")) {
                paragraphs.add(line);
            } else if (!line.isEmpty()) {
                paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + line);
            }
        }
        return paragraphs.stream().map(OrderText::plain).toList();
    }

    /** The conditions of Appendix 1, without the marks that end them. */
    static List<String> conditions() {
        return appendix1().lines().filter(line -> line.startsWith("·"))
                .map(line -> plain(line.substring(1)).replaceFirst("[;.]$", "")).toList();
    }

    /** Appendix 1 apart from its conditions: the sections' titles and what is explained. */
    static List<String> remarks() {
        String rest = appendix1().lines().filter(line -> !line.startsWith("·")).reduce("", (one, other) -> one + "\n" + other);
        return rest.replaceAll("(\\d\\.)\n", "$1 ").lines().map(OrderText::plain)
                .filter(line -> !line.isEmpty() && !line.equals("Условия ведения электронного журнала успеваемости.")).toList();
    }

    static String appendix1() {
        return between("Приложение 1\n", "Приложение 2 ");
    }

    private static String between(String start, String end) {
        int from = TEXT.indexOf(start) + start.length();
        return TEXT.substring(from, TEXT.indexOf(end, from));
    }

    /** White space as in a line of print. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static String read() {
        try (InputStream text = OrderText.class.getResourceAsStream("/order/order-01-09-267.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
