package ru.ejournal.rollout.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.Paragraph;

/** What has been said since the previous report was sent. */
public record SinceThen(Facts facts, Instant sent) {

    /** Keys of the form of paragraph 9. */
    public static final String CONFIRM_ALL = "confirmAll";
    public static final String CONFIRMED_ROWS = "confirmedRows";
    public static final String LEFT_UNCONFIRMED = "leaveUnconfirmed";

    private static final Map<Row, Set<FactKey>> SOURCES = new EnumMap<>(Map.ofEntries(
            Map.entry(Row.RESPONSIBLE, Set.of(FactKey.RESPONSIBLE_NAME, FactKey.RESPONSIBLE_POSITION)),
            Map.entry(Row.SYSTEM, Set.of(FactKey.SYSTEM_NAME)),
            Map.entry(Row.PLAN, Set.of(FactKey.PLAN_REQUISITES)),
            Map.entry(Row.LOCAL_ACTS, Set.of(FactKey.LOCAL_ACTS)),
            Map.entry(Row.CHANGED_ACTS, Set.of(FactKey.CHANGED_ACTS)),
            Map.entry(Row.STAFF_ACQUAINTED, Set.of(FactKey.INSTRUCTIONS_SIGNATORIES, FactKey.INSTRUCTIONS_SIGNATURE)),
            Map.entry(Row.PARENTS_ACQUAINTED, Set.of(FactKey.PARENTS_INFORMED, FactKey.PARENTS)),
            Map.entry(Row.PUPILS_ACQUAINTED, Set.of(FactKey.PUPILS_INFORMED, FactKey.PUPILS)),
            Map.entry(Row.METHODS, Set.of(FactKey.METHODS, FactKey.METHODS_OTHER)),
            Map.entry(Row.APPLICATIONS, Set.of(FactKey.APPLICATIONS, FactKey.PARENTS)),
            Map.entry(Row.PARENTS_TRAINED, Set.of(FactKey.PARENTS_TRAINED, FactKey.PARENTS)),
            Map.entry(Row.PUPILS_TRAINED, Set.of(FactKey.PUPILS_TRAINED, FactKey.PUPILS)),
            Map.entry(Row.SITE_LINK, Set.of(FactKey.SITE_LINK, FactKey.SITE_LINK_URL)),
            Map.entry(Row.PARENT_LOGINS, Set.of(FactKey.PARENT_LOGINS, FactKey.PARENTS)),
            Map.entry(Row.PUPIL_LOGINS, Set.of(FactKey.PUPIL_LOGINS, FactKey.PUPIL_LOGINS_PROVIDED)),
            Map.entry(Row.PARENTS_ACTIVE, Set.of(FactKey.PARENTS_ACTIVE, FactKey.PARENT_LOGINS)),
            Map.entry(Row.PROBLEMS, Set.of(FactKey.PROBLEMS))));

    /** The key under which the reason of the row's fall is recorded: {@code fallReason_10_1}. */
    public static String reasonKey(Row row) {
        return "fallReason_" + row.id().replace('.', '_');
    }

    /**
     * Everybody who feeds the row has given their figures anew. The form of paragraph 9 itself opens filled in, so that
     * passing it on says nothing; its rows are confirmed by a tick.
     */
    boolean restated(Row row) {
        Set<FactKey> keys = SOURCES.getOrDefault(row, Set.of());
        List<Fact> feeding = keys.stream().flatMap(facts::all).toList();
        return !feeding.isEmpty() && feeding.stream().allMatch(fact -> newer(fact)
                && !fact.sourceItem().equals(Paragraph.REPORT.taskId()));
    }

    /** The responsible person has ticked it, alone or with all others. */
    boolean confirmed(Row row) {
        return said(CONFIRM_ALL).stream().anyMatch(JsonNode::asBoolean)
                || said(CONFIRMED_ROWS).stream().flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
                        .anyMatch(ticked -> ticked.asText().equals(row.id()));
    }

    /** Why the row fell; empty where nothing was said. */
    String reason(Row row) {
        return said(reasonKey(row)).stream().map(value -> value.asText("").strip()).findFirst().orElse("");
    }

    /** What the form of paragraph 9 said for this report. */
    private List<JsonNode> said(String key) {
        return facts.current().stream().filter(fact -> fact.sourceItem().equals(Paragraph.REPORT.taskId()))
                .filter(fact -> fact.key().equals(key) && newer(fact)).map(Fact::value).toList();
    }

    private boolean newer(Fact fact) {
        return fact.recordedAt().isAfter(sent);
    }
}
