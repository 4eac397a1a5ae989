package ru.ejournal.rollout.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.order.Paragraph;

/** One figure, counted class by class. */
record ClassFigures(List<String> expected, Map<String, Share> counted, Map<String, String> impossible) {

    /**
     * @param whole fact with the whole: a number, or a share whose part is this one's whole (row 14); newest wins over
     *              what the share itself says, since the two may have been corrected apart
     */
    static ClassFigures of(Facts facts, List<String> classes, FactKey part, FactKey whole) {
        Map<String, Share> counted = new LinkedHashMap<>();
        Map<String, String> impossible = new LinkedHashMap<>();
        for (String schoolClass : classes) {
            facts.value(part, schoolClass).ifPresent(value -> {
                JsonNode num = value.path("num");
                JsonNode den = facts.value(whole, schoolClass)
                        .map(node -> node.isObject() ? node.path("num") : node).orElse(value.path("den"));
                String objection = objection(num, den);
                if (objection == null) {
                    counted.put(schoolClass, new Share(num.longValue(), den.longValue()));
                } else {
                    impossible.put(schoolClass, "%s класс: %s".formatted(schoolClass, objection));
                }
            });
        }
        return new ClassFigures(classes, counted, impossible);
    }

    /** Why the two numbers make no share; null if they do. */
    static @Nullable String objection(JsonNode num, JsonNode den) {
        if (!isCount(num) || !isCount(den)) {
            return "указаны не числа";
        }
        return num.longValue() > den.longValue()
                ? "%d из %d, часть больше целого".formatted(num.longValue(), den.longValue()) : null;
    }

    private static boolean isCount(JsonNode node) {
        BigInteger value = node.isIntegralNumber() ? node.bigIntegerValue() : BigInteger.ONE.negate();
        return value.signum() >= 0 && value.bitLength() < Integer.SIZE;
    }

    Share total() {
        return counted.values().stream().reduce(Share.NOTHING, Share::plus);
    }

    boolean known() {
        return !counted.isEmpty();
    }

    /** Classes with at least one, for «(классы)». */
    List<String> taking() {
        return expected.stream().filter(name -> counted.getOrDefault(name, Share.NOTHING).num() > 0).toList();
    }

    /** «, по данным 9 из 11 классов»; empty if all have answered. */
    String reservation() {
        return counted.size() == expected.size() ? ""
                : ", по данным %d из %d классов".formatted(counted.size(), expected.size());
    }

    List<Missing> missing(Row row) {
        List<Missing> missing = new ArrayList<>();
        List<String> silent = expected.stream()
                .filter(name -> !counted.containsKey(name) && !impossible.containsKey(name)).toList();
        if (!silent.isEmpty()) {
            missing.add(Missing.ofClasses(row, silent));
        }
        impossible.forEach((schoolClass, why) ->
                missing.add(new Missing(row, why, Paragraph.CLASS.taskId(), List.of(schoolClass), List.of())));
        return missing;
    }
}
