package ru.ejournal.rollout.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects everything that is wrong with a roster. */
final class RosterErrors {

    record Noted(Place place, String message) {
    }

    private final List<Noted> noted = new ArrayList<>();

    void add(Place place, String message) {
        noted.add(new Noted(place, message));
    }

    /** In the order of the file. */
    List<Noted> noted() {
        return noted.stream().sorted(Comparator.comparingInt(error -> error.place().line())).distinct().toList();
    }

    /** What is wrong, by the path of its place. */
    Map<String, List<String>> byField() {
        return noted.stream().collect(Collectors.groupingBy(error -> error.place().path(), LinkedHashMap::new,
                Collectors.mapping(Noted::message, Collectors.toList())));
    }

    /** @throws BrokenRoster if anything was noted, in the order of the file */
    void refuse(String source) {
        if (noted.isEmpty()) {
            return;
        }
        List<String> lines = noted.stream()
                .sorted(Comparator.comparingInt(error -> error.place().line()))
                .map(error -> error.place().prefix() + error.message())
                .toList();
        throw new BrokenRoster(source, lines);
    }
}
