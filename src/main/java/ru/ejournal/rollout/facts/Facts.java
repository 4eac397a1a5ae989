package ru.ejournal.rollout.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is known of one order: of the facts recorded for it, the newest per key, class and source item; signatures
 * ({@link FactKey#ORDER_SIGNATURE} and its twin) are newest per person. What was withdrawn (null) is not there.
 */
public record Facts(List<Fact> current) {

    /** Folds a log, given in any order, into what holds now. */
    public static Facts of(Collection<Fact> log) {
        return new Facts(List.of()).and(log.stream().sorted(Comparator.comparing(Fact::id)).toList());
    }

    /** What would hold if these were recorded next; whatever replaces another fact stands in its place. */
    public Facts and(List<Fact> next) {
        Map<List<?>, Fact> newest = new LinkedHashMap<>();
        Stream.concat(current.stream(), next.stream()).forEach(fact -> newest.put(identity(fact), fact));
        return new Facts(newest.values().stream().filter(fact -> !fact.value().isNull()).toList());
    }

    private static List<?> identity(Fact fact) {
        return Stream.of(fact.key(), fact.schoolClass(), fact.sourceItem(), fact.value().path("login").asText(null))
                .map(part -> Objects.requireNonNullElse(part, "")).toList();
    }

    /** All current facts with the key; first who has said something about it first, however often they have corrected it. */
    public Stream<Fact> all(FactKey key) {
        return current.stream().filter(fact -> fact.key().equals(key.toString()));
    }

    /** The newest value with the key, whatever its class or source. */
    public Optional<JsonNode> value(FactKey key) {
        return all(key).max(Comparator.comparing(Fact::id)).map(Fact::value);
    }

    /** The newest value with the key for one class. */
    public Optional<JsonNode> value(FactKey key, String schoolClass) {
        return all(key).filter(fact -> schoolClass.equals(fact.schoolClass()))
                .max(Comparator.comparing(Fact::id)).map(Fact::value);
    }

    /** What one item's form says of the whole school under the key; empty where it says nothing. */
    public Optional<String> told(String sourceItem, String key) {
        return current.stream().filter(fact -> fact.sourceItem().equals(sourceItem) && fact.key().equals(key))
                .map(fact -> fact.value().asText()).filter(text -> !text.isBlank()).findFirst();
    }

    /** A text; empty where none or blank was recorded. */
    public Optional<String> text(FactKey key) {
        return value(key).filter(node -> !node.isNull()).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    /** The shares recorded with the key, by class (key "" for the whole school). */
    public Map<String, Share> shares(FactKey key) {
        Map<String, Share> shares = new LinkedHashMap<>();
        all(key).forEach(fact -> shares.put(Objects.requireNonNullElse(fact.schoolClass(), ""),
                new Share(fact.value().path("num").asLong(), fact.value().path("den").asLong())));
        return shares;
    }

    /** The entries of all current lists with the key, joined in the order of {@link #all}. */
    public List<JsonNode> entries(FactKey key) {
        return all(key).flatMap(fact -> {
            Stream.Builder<JsonNode> entries = Stream.builder();
            fact.value().forEach(entries::add);
            return entries.build();
        }).toList();
    }
}
