package ru.ejournal.rollout.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;

/** Lists of the report: of each source its newest, joined; the same thing said twice stands once. */
record FactLists(Facts facts) {

    List<Act> acts(FactKey key) {
        return facts.entries(key).stream()
                .map(entry -> new Act(text(entry, "title"), text(entry, "requisites")))
                .filter(act -> !act.line().isEmpty()).distinct().toList();
    }

    List<Problem> problems() {
        return facts.entries(FactKey.PROBLEMS).stream()
                .map(entry -> new Problem(text(entry, "problem"), text(entry, "solution"), text(entry, "outcome")))
                .filter(problem -> !(problem.problem() + problem.solution()).isEmpty()).distinct().toList();
    }

    List<String> methods() {
        Set<String> methods = new LinkedHashSet<>();
        facts.entries(FactKey.METHODS).forEach(entry -> methods.add(entry.asText("").strip()));
        facts.all(FactKey.METHODS_OTHER).forEach(fact -> methods.add(fact.value().asText("").strip()));
        return methods.stream().filter(method -> !method.isEmpty()).toList();
    }

    /** «1) …; 2) …», for places where a list is one text. */
    static <T> String joined(List<T> list, Function<T, String> line) {
        return list.size() == 1 ? line.apply(list.get(0)) : IntStream.range(0, list.size())
                .mapToObj(index -> "%d) %s".formatted(index + 1, line.apply(list.get(index))))
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asText("").strip();
    }
}
