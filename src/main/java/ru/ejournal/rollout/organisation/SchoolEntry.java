package ru.ejournal.rollout.organisation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A school as the roster gives it; only the whole roster's check makes it trustworthy. */
record SchoolEntry(Section section, School school) {

    private static final Set<String> FIELDS = Set.of("id", "name", "full-name", "zone", "week", "classes");
    /** Shorter than a login: an order's id, of 64 characters at most, is the school's id and a number. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    static SchoolEntry read(Section section) {
        section.allow(FIELDS);
        String id = section.required("id", 255);
        if (!id.isEmpty() && !identifies(id)) {
            section.error("id", "неверное обозначение школы «" + id + "»: латинские строчные буквы, цифры и дефис, "
                    + "не больше 50 знаков, первый знак не дефис");
        }
        return new SchoolEntry(section, new School(id, name(section, "name", 255),
                name(section, "full-name", 1000), zone(section), week(section),
                classes(section)));
    }

    static boolean identifies(String id) {
        return ID.matcher(id).matches();
    }

    /** Tables are opened in Excel, too, which takes such a beginning for a formula. */
    private static String name(Section section, String field, int limit) {
        String name = section.required(field, limit);
        boolean saidAlready = field.equals("full-name") && section.peek("name").filter(name::equals).isPresent();
        if (!name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0 && !saidAlready) {
            section.error(field, "название не может начинаться со знака «" + name.charAt(0) + "»: «" + name + "»");
        }
        return name;
    }

    private static ZoneId zone(Section section) {
        String zone = section.required("zone", 64);
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            section.error("zone", "неизвестный часовой пояс «" + zone + "», нужен, например, Asia/Yekaterinburg");
            return ZoneOffset.UTC;
        }
    }

    private static WorkingWeek week(Section section) {
        String days = section.optional("week", 255);
        if (days != null && !days.equals("5") && !days.equals("6")) {
            section.error("week", "рабочая неделя бывает 5 или 6 дней, указано «" + days + "»");
        }
        return "6".equals(days) ? WorkingWeek.SIX_DAYS : WorkingWeek.FIVE_DAYS;
    }

    private static List<String> classes(Section section) {
        List<String> classes = section.list("classes", 16);
        if (classes.isEmpty()) {
            section.error("classes", "не перечислены классы школы");
        }
        // Classes are stored joined by commas.
        classes.stream().filter(name -> name.contains(",")).forEach(name ->
                section.error("classes", "запятая внутри названия класса «" + name + "»"));
        String problem = ClassNames.problem(classes.stream().filter(name -> !name.contains(",")).toList());
        if (!problem.isEmpty()) {
            section.error("classes", problem);
        }
        if (String.join(",", classes).length() > 1000) {
            section.error("classes", "слишком много классов: все названия вместе должны занимать не больше 1000 знаков");
        }
        return classes;
    }
}
