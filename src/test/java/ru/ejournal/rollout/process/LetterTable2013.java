package ru.ejournal.rollout.process;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ru.ejournal.rollout.process.MorningPlay.Written;

/** Letters as a table to read: the day, who got which letter, and for a digest each line of it. */
final class LetterTable2013 {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy EEE", Locale.forLanguageTag("ru"));
    private static final Pattern CLASS = Pattern.compile(" \\(\\d+ класс\\)");
    private static final Pattern DUE = Pattern.compile("\\s+Срок: \\S+, ([\\d.]+)( \\(нерабочий день\\))?(, просрочено (.+))?");

    private LetterTable2013() {
    }

    static String of(List<Written> letters) {
        Map<String, Map<String, List<String>>> days = new LinkedHashMap<>();
        for (Written letter : letters) {
            String day = DAY.format(letter.created().atZone(ProcessTest.SCHOOL));
            days.computeIfAbsent(day, first -> new LinkedHashMap<>())
                    .computeIfAbsent(letter.digest() ? digest(letter.text()) : CLASS.matcher(letter.subject()).replaceAll(""),
                            first -> new ArrayList<>()).add(letter.recipient());
        }
        return days.entrySet().stream().map(day -> day.getKey() + "\n" + day.getValue().entrySet().stream()
                .map(letter -> "  %s: %s\n".formatted(people(letter.getValue()), letter.getKey()))
                .sorted().collect(Collectors.joining())).collect(Collectors.joining());
    }

    /** «class-01…class-11» for all class teachers. */
    private static String people(List<String> logins) {
        List<String> sorted = logins.stream().sorted().toList();
        return sorted.containsAll(FilledIn.teachers())
                ? ("class-01…class-11 " + sorted.stream().filter(login -> !FilledIn.teachers().contains(login))
                        .collect(Collectors.joining(" "))).strip()
                : String.join(" ", sorted);
    }

    /** Its lines as «СКОРО 7. Разработать план, 01.10.2013». */
    private static String digest(String text) {
        StringBuilder lines = new StringBuilder("утро");
        String heading = "";
        String task = "";
        for (String line : text.lines().toList()) {
            Matcher due = DUE.matcher(line);
            if (line.equals("ШКОЛЫ РАЙОНА: СВОДКА ЗА НЕДЕЛЮ")) {
                lines.append("\n    сводка за неделю");
            } else if (line.startsWith("— ")) {
                task = CLASS.matcher(line.substring(2)).replaceAll("");
            } else if (due.matches()) {
                lines.append("\n    ").append(heading).append(": ").append(task).append(", ").append(due.group(1))
                        .append(due.group(4) == null ? "" : ", " + due.group(4));
            } else if (!line.isBlank() && line.equals(line.toUpperCase(Locale.ROOT)) && !line.startsWith(" ")) {
                heading = line.toLowerCase(Locale.ROOT);
            }
        }
        return lines.toString();
    }
}
