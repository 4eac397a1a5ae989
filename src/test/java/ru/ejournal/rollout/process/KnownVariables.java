package ru.ejournal.rollout.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SinceThen;

/** What forms submit and no report needs. */
final class KnownVariables {

    private static final Set<String> ORDER = Set.of("number", "orderDate", "title", "districtOrder", "responsible",
            "reportDates", "reportDatesCount", "basis", "openedByMistake");
    private static final Set<String> ROWS = Set.of("problemsCount", "localActsCount", "changedActsCount");
    private static final Set<String> CONDITIONS = Set.of("conditionActs", "conditionNetwork", "conditionAccess",
            "conditionComputers", "conditionTeacherAccess", "conditionSchedule", "conditionSupport");
    private static final Set<String> WISHES = Set.of("conditionEveryClass", "conditionMobile");
    private static final Set<String> ITEMS = Set.of("instructionsLink", "appointBasis", "planLink", "outgoingNumber",
            "outgoingDate", "planNote", "asOf", "recordsRequired", "teachers", "executorPhone", "consents", "marksOnTime", "marksCheckedOn",
            "publicationUrl", "publicationDate", "recipientName", "recipientEmail");
    private static final Set<String> ANSWERS = Set.of("planDecision", "acceptanceDecision", "reportDecision",
            "incomingNumber", "incomingDate", "controlDecision", "closingReason", "cancelReason");
    private static final Set<String> SHEETS = Set.of("acquainted", "people", "outcome", "signedOn", "absenceReason");
    private static final Set<String> CARRIED = Set.of("confirmAll", "confirmedRows", "leaveUnconfirmed");
    private static final Set<String> CORRECTIONS = Set.of("subject", "correctionReason");

    private static final Set<String> DEADLINES = Set.of("overdueDecision", "newPerformer", "newDeadline", "decisionReason",
            "requestDropped", "wishedDeadline", "extensionReason", "extensionDecision", "grantedDeadline", "refusalReason");

    private static final Set<String> SUBSTITUTIONS = Set.of("substitutionAction", "absent", "substitute", "firstDay", "lastDay",
            "substitutionBasis", "actingPost", "currentSubstitution");

    private static final Set<String> DISTRICT = Set.of("districtText", "planDate", "schools", "districtAction", "addedSchools",
            "droppedSchool", "dropReason", "cancelSchoolOrder", "consolidatedDone");

    private KnownVariables() {
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Stream.of(ORDER, ROWS, CONDITIONS, WISHES, ITEMS, ANSWERS, SHEETS, CORRECTIONS, DEADLINES,
                SUBSTITUTIONS, CARRIED, DISTRICT).forEach(names::addAll);
        Stream.of(Row.values()).filter(Row::counted).map(SinceThen::reasonKey).forEach(names::add);
        CONDITIONS.forEach(key -> Stream.of("Evidence", "Reason", "Date").forEach(end -> names.add(key + end)));
        WISHES.forEach(key -> names.add(key + "Evidence"));
        FormFiles.form("register_order").keys().stream().filter(key -> key.matches("(performer|deadline)_.*"))
                .forEach(names::add);
        return names;
    }
}
