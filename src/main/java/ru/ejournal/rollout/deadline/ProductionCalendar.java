package ru.ejournal.rollout.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the working calendar from a file of lines {@code date,kind} with kind off, short or work. */
@Configuration(proxyBeanMethods = false)
class ProductionCalendar {

    @ConfigurationProperties("rollout.calendar")
    record Settings(@DefaultValue("classpath:production-calendar.csv") Resource file) {
    }

    @Bean
    WorkingCalendar workingCalendar(Settings settings) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(settings.file().getInputStream(), StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        }
    }

    /** @throws IllegalArgumentException naming a line that is not {@code date,kind} */
    static WorkingCalendar parse(List<String> lines) {
        Map<String, Set<LocalDate>> byKind = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("date,"))
                .map(ProductionCalendar::day)
                .collect(Collectors.groupingBy(Day::kind, Collectors.mapping(Day::date, Collectors.toSet())));
        Set<Integer> years = byKind.values().stream().flatMap(Set::stream).map(LocalDate::getYear)
                .collect(Collectors.toCollection(HashSet::new));
        return new WorkingCalendar(byKind.getOrDefault("off", Set.of()), byKind.getOrDefault("work", Set.of()), years);
    }

    private static Day day(String line) {
        String[] cells = line.split(",", 2);
        if (cells.length == 2 && Set.of("off", "short", "work").contains(cells[1].strip())) {
            try {
                return new Day(LocalDate.parse(cells[0].strip()), cells[1].strip());
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("Production calendar: no such date: " + line, e);
            }
        }
        throw new IllegalArgumentException("Production calendar: expected «date,off|short|work», found: " + line);
    }

    private record Day(LocalDate date, String kind) {
    }
}
