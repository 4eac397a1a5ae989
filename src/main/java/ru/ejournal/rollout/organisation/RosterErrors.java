package ru.ejournal.rollout.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with a roster. */
final class RosterErrors {

    private record Noted(Place place, String message) {
    }

    private final List<Noted> noted = new ArrayList<>();

    void add(Place place, String message) {
        noted.add(new Noted(place, message));
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
