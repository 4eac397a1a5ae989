package ru.ejournal.rollout.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each task what its form accepts, as far as it does not open filled in. */
final class ValidInput {

    private static final String DAY = "2013-09-24";
    private static final List<Map<String, String>> ACTS =
            List.of(Map.of("title", "Положение об электронном дневнике", "requisites", "приказ от 20.09.2013 № 01/09-260"));
    private static final List<String> CONDITIONS = List.of("conditionActs", "conditionNetwork", "conditionAccess",
            "conditionComputers", "conditionTeacherAccess", "conditionSchedule", "conditionSupport");

    private ValidInput() {
    }

    /** The ways to fill in the form; each after the first shows further fields, those that it names. */
    static List<Map<String, Object>> of(String taskId) {
        return switch (taskId) {
            case "item01_organise" -> List.of(Map.of("siteLink", "нет"),
                    Map.of("siteLink", "есть", "siteLinkUrl", "https://example.org/dnevnik"));
            case "item02_conditions" -> List.of(conditions(true), conditions(false));
            case "item03_regulation" -> List.of(Map.of("localActs", ACTS));
            case "item04_instructions" -> List.of(Map.of("changedActs", ACTS));
            case "item05_acquaint" -> List.of(Map.of("methods", List.of("педагогический совет")));
            case "item06_appoint" -> List.of(Map.of(), Map.of("responsible", "class-01", "responsibleName",
                    "Классный руководитель 1 класса", "appointBasis", "приказ от 24.09.2013 № 270"));
            case "item07_plan" -> List.of(Map.of("planRequisites", "приказ от 30.09.2013 № 01/09-270"));
            case "item08_receipt" -> List.of(Map.of("planDecision", "принят"),
                    Map.of("planDecision", "возвращён", "remarks", "Нет сроков"));
            case "item08_receipt_paper", "report_paper" -> List.of(Map.of("incomingNumber", "15", "incomingDate", DAY));
            case "item09_report" -> List.of(Map.of("recordsFilled", 90, "recordsRequired", 100, "teachers", 12,
                    "teachersTrained", 12, "teacherLogins", 12, "teachersActive", 10));
            case "report_approval" -> List.of(Map.of("reportDecision", "утвердить"),
                    Map.of("reportDecision", "вернуть", "remarks", "Проверьте числа"));
            case "report_acceptance" -> List.of(Map.of("acceptanceDecision", "принят"),
                    Map.of("acceptanceDecision", "возвращён", "remarks", "Нет подписи"));
            case "item10_class" -> List.of(schoolClass());
            case "item11_publish" -> List.of(Map.of("publicationUrl", "https://example.org/prikaz"));
            case "item12_control" -> List.of(Map.of("controlDecision", "изменить приказ"),
                    Map.of("controlDecision", "признать утратившим силу", "basis", "приказ № 5", "cancelReason", "Новый приказ"),
                    Map.of("controlDecision", "снять с контроля", "closingReason", "Школа закрыта"));
            case "register_order" -> List.of(registration());
            case "amend_order" -> List.of(Map.of("basis", "приказ от 15.10.2013 № 280"));
            case "acquaintance_sign" -> List.of(Map.of("acquainted", true));
            case "acquaintance_record" -> List.of(
                    Map.of("people", List.of("class-01"), "outcome", "absent", "absenceReason", "отпуск"),
                    Map.of("people", List.of("class-01"), "outcome", "paper", "signedOn", DAY));
            case "overdue_decision" -> List.of(Map.of("overdueDecision", "перенести срок", "newDeadline", "2013-12-27", "decisionReason", "Карантин"),
                    Map.of("overdueDecision", "перепоручить", "newPerformer", "kazachenko", "decisionReason", "Карантин"),
                    Map.of("overdueDecision", "оставить без изменения", "decisionReason", "Карантин"));
            case "extension_request" -> List.of(Map.of("wishedDeadline", "2013-12-27", "extensionReason", "Карантин"));
            case "extension_decision" -> List.of(Map.of("extensionDecision", "перенести срок", "grantedDeadline", "2013-12-27"),
                    Map.of("extensionDecision", "отказать", "refusalReason", "Отчёт не ждёт"));
            case "register_district_order" -> List.of(Map.of("number", "01/10-395", "orderDate", DAY, "title", "О введении",
                    "planDate", "2013-10-01", "reportDates", List.of(Map.of("date", "2013-12-28")), "schools", List.of("lekarevo")));
            case "district_control" -> List.of(Map.of("districtAction", "добавить школы", "addedSchools", List.of("lekarevo")),
                    Map.of("districtAction", "исключить школу", "droppedSchool", "lekarevo", "dropReason", "Школа закрыта"));
            case "consolidated_report" -> List.of(Map.of("consolidatedDone", true));
            case "substitution_order" -> List.of(Map.of("substitutionAction", "оформить", "absent", "kazachenko", "substitute", "class-01",
                    "firstDay", DAY, "lastDay", "2013-09-30", "substitutionBasis", "приказ № 15 от 24.09.2013", "actingPost", "заместителя директора"));
            default -> List.of(Map.of());
        };
    }

    static Map<String, Object> schoolClass() {
        Map<String, Object> values = new HashMap<>(Map.of("marksCheckedOn", DAY, "methods", List.of("классный час")));
        values.putAll(Map.of("parents", 20, "parentsInformed", 20, "applications", 18, "parentsTrained", 15,
                "parentLogins", 18, "parentsActive", 9));
        values.putAll(Map.of("pupils", 21, "pupilsInformed", 21, "consents", 20, "pupilsTrained", 21, "pupilLogins", 21));
        return values;
    }

    private static Map<String, Object> registration() {
        Map<String, Object> values = new HashMap<>(Map.of("number", "01/09-267", "orderDate", DAY, "title", "О введении",
                "systemName", "Дневник.ру", "responsible", "kazachenko", "reportDates", List.of(Map.of("date", "2013-12-28"))));
        FormFiles.form("register_order").keys().stream().filter(key -> key.matches("(performer|deadline)_.*"))
                .forEach(key -> values.put(key, key.startsWith("performer") ? "class-01" : "2013-12-23"));
        return values;
    }

    private static Map<String, Object> conditions(boolean provided) {
        Map<String, Object> values = new HashMap<>();
        for (String condition : CONDITIONS) {
            values.put(condition, provided);
            if (!provided) {
                values.put(condition + "Reason", "Нет средств");
                values.put(condition + "Date", "2013-12-01");
            }
        }
        return values;
    }
}
