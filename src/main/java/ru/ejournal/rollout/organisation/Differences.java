package ru.ejournal.rollout.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import ru.ejournal.rollout.RussianDate;

/** What is said of somebody, or of a school, now and was not said before. In Russian, for the log and the preview. */
final class Differences {

    private Differences() {
    }

    static String day(LocalDate day) {
        return RussianDate.of(day);
    }

    /** «телефон: «2-11-12» → «2-11-13»; …»; empty where nothing differs. */
    static String between(Person before, Person after) {
        return between(words(before), words(after));
    }

    static String between(School before, School after) {
        return between(words(before), words(after));
    }

    static String all(Person person) {
        return words(person).entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("; "));
    }

    private static String between(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream().filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> "%s: «%s» → «%s»".formatted(name, before.get(name), after.get(name)))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> words(Person person) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("имя", person.fullName());
        words.put("должность", person.position());
        words.put("почта", Objects.toString(person.email(), ""));
        words.put("телефон", Objects.toString(person.phone(), ""));
        words.put("роли", person.roles().stream().filter(Keeper.POSTS::contains).sorted().map(Role::title)
                .collect(Collectors.joining(", ")));
        words.put("классы", String.join(", ", person.classes()));
        words.put("педагогический работник", person.teaching() ? "да" : "нет");
        return words;
    }

    private static Map<String, String> words(School school) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("название", school.name());
        words.put("полное название", school.fullName());
        words.put("часовой пояс", school.zone().getId());
        words.put("рабочая неделя", String.valueOf(school.week().days()));
        words.put("классы", String.join(", ", school.classes()));
        return words;
    }
}
