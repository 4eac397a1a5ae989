package ru.ejournal.rollout.organisation;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logins and schools' ids made of Russian names. */
final class Logins {

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"),
            Map.entry('е', "e"), Map.entry('ё', "e"), Map.entry('ж', "zh"), Map.entry('з', "z"), Map.entry('и', "i"),
            Map.entry('й', "y"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"),
            Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"),
            Map.entry('у', "u"), Map.entry('ф', "f"), Map.entry('х', "kh"), Map.entry('ц', "ts"), Map.entry('ч', "ch"),
            Map.entry('ш', "sh"), Map.entry('щ', "shch"), Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('ь', ""),
            Map.entry('э', "e"), Map.entry('ю', "yu"), Map.entry('я', "ya"));
    private static final Pattern QUOTED = Pattern.compile("[«\"“](.+)[»\"”]");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_LOGIN = 60;

    private Logins() {
    }

    /** «Заречная СОШ № 2» is «zarechnaya-sosh-2». */
    static String latin(String russian) {
        String letters = russian.toLowerCase(Locale.ROOT).chars()
                .mapToObj(point -> LATIN.getOrDefault((char) point, String.valueOf((char) point))).collect(Collectors.joining());
        return letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** Of the part in quotation marks; of the whole name where there is none. Empty if nothing of it can be read. */
    static String schoolId(String name) {
        Matcher quoted = QUOTED.matcher(name);
        return cut(latin(quoted.find() ? quoted.group(1) : name), LONGEST_ID);
    }

    /** The school and the surname, with a number if somebody has that already. */
    static String login(String schoolId, String fullName, Predicate<String> taken) {
        String surname = latin(fullName.strip().split("\\s+")[0]);
        String login = cut(schoolId + "-" + (surname.isEmpty() ? "person" : surname), LONGEST_LOGIN);
        return Stream.concat(Stream.of(login), IntStream.iterate(2, number -> number + 1).mapToObj(number -> login + "-" + number))
                .filter(taken.negate()).findFirst().orElseThrow();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).replaceAll("-+$", "");
    }
}
