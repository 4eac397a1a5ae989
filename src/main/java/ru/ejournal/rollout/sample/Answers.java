package ru.ejournal.rollout.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What the people of one sample school fill in; how much is done there differs from school to school. */
class Answers {

    /** All schools report to the same dates, so that the district has something to sum up. */
    private static final int EARLIER = 25;
    private static final int REPORT = 5;
    private static final List<String> DATED = List.of("item01_organise", "item02_conditions", "item03_regulation",
            "item04_instructions", "item05_acquaint", "item06_appoint", "item07_plan", "item08_submit_plan", "item10_class",
            "item11_publish", "order_acquaintance");

    private final SampleSchool school;
    private final LocalDate orderDate;
    private final Random chance;
    private final double diligence;

    Answers(SampleSchool school, LocalDate orderDate, Random chance) {
        this.school = school;
        this.orderDate = orderDate;
        this.chance = chance;
        this.diligence = 0.4 + 0.6 * chance.nextDouble();
    }

    /** What is done is done today: so a passed deadline is one that was missed. */
    Map<String, Object> registration(Story story, LocalDate today) {
        Map<String, Object> form = new HashMap<>(Map.of("number", "01/09-" + (100 + chance.nextInt(300)),
                "orderDate", orderDate.toString(), "reportDates", reportDates(story, today)));
        DATED.forEach(task -> form.put("deadline_" + task, notBeforeOrder(chance.nextDouble() < story.late()
                ? today.minusDays(1 + chance.nextInt(20)) : today.plusDays(chance.nextInt(REPORT + 1)))));
        if (story == Story.DEADLINES_MOVED) {
            form.put("deadline_item10_class", notBeforeOrder(today.minusDays(3)));
        }
        return form;
    }

    private static List<Map<String, String>> reportDates(Story story, LocalDate today) {
        Stream<LocalDate> dates = story.reportsTwice() ? Stream.of(today.minusDays(EARLIER), today.plusDays(REPORT))
                : Stream.of(today.plusDays(REPORT));
        return dates.map(date -> Map.of("date", date.toString())).toList();
    }

    private String notBeforeOrder(LocalDate day) {
        return (day.isBefore(orderDate) ? orderDate : day).toString();
    }

    Map<String, Object> organise() {
        return chance.nextInt(4) == 0 ? Map.of("siteLink", "нет")
                : Map.of("siteLink", "есть", "siteLinkUrl", url("diary"));
    }

    Map<String, Object> conditions() {
        Map<String, Object> form = new HashMap<>();
        Stream.of("Acts", "Network", "Access", "Computers", "TeacherAccess", "Schedule", "Support")
                .forEach(condition -> form.put("condition" + condition, true));
        return form;
    }

    Map<String, Object> acts(String list, String title) {
        return Map.of(list, List.of(Map.of("title", title, "requisites", paper(260 + chance.nextInt(30)))));
    }

    Map<String, Object> appointment() {
        return Map.of("responsibleName", "Заместитель директора школы № " + school.number());
    }

    Map<String, Object> plan() {
        return Map.of("planRequisites", paper(270));
    }

    Map<String, Object> publication() {
        return Map.of("publicationUrl", url("order"));
    }

    Map<String, Object> schoolClass() {
        int parents = 8 + chance.nextInt(20);
        int pupils = parents + chance.nextInt(4);
        int logins = part(parents);
        Map<String, Object> form = new HashMap<>(Map.of("parents", parents, "pupils", pupils, "parentsInformed", part(parents),
                "pupilsInformed", part(pupils), "consents", part(parents), "applications", part(parents),
                "parentsTrained", part(parents), "pupilsTrained", part(pupils)));
        form.putAll(Map.of("parentLogins", logins, "pupilLogins", part(pupils), "parentsActive", part(logins),
                "marksOnTime", chance.nextBoolean(), "methods", List.of(chance.nextBoolean() ? "родительское собрание" : "классный час")));
        return form;
    }

    Map<String, Object> report() {
        int teachers = school.classes() + 1;
        int logins = part(teachers);
        int records = 100 * school.classes();
        return Map.of("recordsFilled", part(records), "recordsRequired", records, "teachers", teachers, "teachersTrained",
                part(teachers), "teacherLogins", logins, "teachersActive", part(logins),
                "outgoingNumber", String.valueOf(200 + school.number()));
    }

    /** To the next date: what was said before is in the form already. */
    Map<String, Object> nextReport() {
        return Map.of("recordsFilled", 100 * school.classes(), "outgoingNumber", String.valueOf(500 + school.number()), "confirmAll", true);
    }

    /** Most of them, at diligent schools nearly all. */
    private int part(int whole) {
        return (int) Math.round(whole * Math.min(1, diligence + 0.3 * (chance.nextDouble() - 0.5)));
    }

    private String paper(int number) {
        return "приказ от %1$td.%1$tm.%1$tY № 01/09-%2$d".formatted(orderDate, number);
    }

    private String url(String page) {
        return "https://%s.example.org/%s".formatted(school.id(), page);
    }
}
