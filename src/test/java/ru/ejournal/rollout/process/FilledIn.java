package ru.ejournal.rollout.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people fill into the forms where a test does not care. */
public final class FilledIn {

    static final String SCHOOL = "МБОУ «Лекаревская СОШ»";

    static final Map<String, ?> SIGNED = Map.of("acquainted", true);
    public static final Map<String, ?> ITEM01 = Map.of("siteLink", "есть", "siteLinkUrl", "https://lekarevo.example/diary");
    static final Map<String, ?> ITEM02 = Map.of("conditionActs", true, "conditionNetwork", true, "conditionAccess", true,
            "conditionComputers", true, "conditionTeacherAccess", true, "conditionSchedule", true,
            "conditionSupport", true);
    public static final Map<String, ?> ITEM03 = Map.of("localActs", List.of(act("Положение об электронном дневнике", "01/09-281")));
    static final Map<String, ?> ITEM04 = Map.of("changedActs", List.of(act("Инструкции по работе с журналом", "01/09-282")));
    static final Map<String, ?> ITEM05 = Map.of("methods", List.of("педагогический совет"));
    public static final Map<String, ?> ITEM06 = Map.of("responsibleName", "Казаченко Фёдор Степанович");
    static final Map<String, ?> ITEM07 = Map.of("planRequisites", "приказ от 30.09.2013 № 01/09-270");
    static final Map<String, ?> ITEM08 = Map.of("outgoingNumber", "145");
    public static final Map<String, ?> ITEM09 = Map.of("recordsFilled", 1900, "recordsRequired", 2000, "teachers", 12,
            "teachersTrained", 11, "teacherLogins", 12, "teachersActive", 10, "outgoingNumber", "201");
    static final Map<String, ?> ITEM11 = Map.of("publicationUrl", "https://lekarevo.example/order");

    static final Map<String, ?> PLAN_ACCEPTED = Map.of("planDecision", "принят", "incomingNumber", "77");
    static final Map<String, ?> PLAN_RETURNED = Map.of("planDecision", "возвращён", "remarks", "Нет сроков обучения.");
    public static final Map<String, ?> APPROVED = Map.of("reportDecision", "утвердить");
    static final Map<String, ?> NOT_APPROVED = Map.of("reportDecision", "вернуть", "remarks", "Проверьте строку 9.");
    public static final Map<String, ?> ACCEPTED = Map.of("acceptanceDecision", "принят", "incomingNumber", "310");
    static final Map<String, ?> RETURNED = Map.of("acceptanceDecision", "возвращён", "remarks", "Не указаны классы.");
    static final Map<String, ?> AMEND = Map.of("controlDecision", "изменить приказ");
    public static final Map<String, ?> CLOSE = Map.of("controlDecision", "снять с контроля");
    static final Map<String, ?> CANCEL = Map.of("controlDecision", "признать утратившим силу",
            "basis", "приказ от 15.10.2013 № 01/09-290", "cancelReason", "Район отложил введение.");

    private FilledIn() {
    }

    /** A class of 20 parents and 22 pupils, of whom most take part. */
    public static Map<String, Object> schoolClass() {
        Map<String, Object> form = new HashMap<>(Map.of("parents", 20, "pupils", 22, "parentsInformed", 20,
                "pupilsInformed", 22, "consents", 20, "applications", 18, "parentsTrained", 10, "pupilsTrained", 11));
        form.putAll(Map.of("parentLogins", 16, "pupilLogins", 22, "parentsActive", 8, "marksOnTime", true,
                "methods", List.of("родительское собрание")));
        return form;
    }

    public static Map<String, Object> with(Map<String, ?> form, Map<String, ?> otherwise) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.putAll(otherwise);
        return changed;
    }

    static List<Map<String, String>> dates(String... dates) {
        return java.util.Arrays.stream(dates).map(date -> Map.of("date", date)).toList();
    }

    static Map<String, String> act(String title, String number) {
        return Map.of("title", title, "requisites", "приказ от 10.10.2013 № " + number);
    }

    static List<String> teachers() {
        return java.util.stream.IntStream.rangeClosed(1, 11).mapToObj("class-%02d"::formatted).toList();
    }
}
