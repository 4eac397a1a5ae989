package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How classes are called («5», «10А», «7 Б», «10-А», «5.1», «подготовительный»), and how several are typed in one line («1-4, 5А»). */
final class ClassNames {

    private static final String NUMBER = "(?:1[0-2]|[1-9])";
    private static final Pattern NAME = Pattern.compile(NUMBER + "(?: [А-ЯЁA-Z]|-?[А-ЯЁа-яёA-Za-z]{1,3}|\\.[1-9][0-9]?)?|[А-ЯЁа-яё]{5,16}");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")[-–—](" + NUMBER + ")");
    /** A space parts classes, but not a number from its letter. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]+\\s*|(?<!\\s)\\s+(?!\\s|[А-ЯЁA-Z](?:[\\s,;]|$))");
    private static final int MOST_NAMED = 5;

    private ClassNames() {
    }

    /** What is no class, in Russian; empty if all are. */
    static String problem(List<String> names) {
        List<String> wrong = names.stream().filter(name -> !NAME.matcher(name).matches()).toList();
        return wrong.isEmpty() ? "" : "это не классы: " + wrong.stream().limit(MOST_NAMED).map(name -> "«" + name + "»")
                .collect(Collectors.joining(", ")) + (wrong.size() > MOST_NAMED ? " и ещё " + (wrong.size() - MOST_NAMED) : "")
                + ". Класс — число от 1 до 12, можно с буквой или номером через точку: 5, 10А, 5.1; или слово: подготовительный";
    }

    /** «5, 10А», «5 10А» or «7 Б». */
    static List<String> split(String typed) {
        return BETWEEN.splitAsStream(typed.strip()).map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty()).toList();
    }

    /** Also «1-4»; a range that is none, such as «5-3», stays as typed. */
    static List<String> ranges(String typed) {
        return split(typed).stream().flatMap(ClassNames::range).toList();
    }

    private static Stream<String> range(String part) {
        Matcher range = RANGE.matcher(part);
        return range.matches() && from(range) <= to(range)
                ? IntStream.rangeClosed(from(range), to(range)).mapToObj(String::valueOf) : Stream.of(part);
    }

    private static int from(Matcher range) {
        return Integer.parseInt(range.group(1));
    }

    private static int to(Matcher range) {
        return Integer.parseInt(range.group(2));
    }
}
