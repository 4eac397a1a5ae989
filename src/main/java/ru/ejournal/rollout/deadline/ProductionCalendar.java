package ru.ejournal.rollout.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * Reads the years that are known from a file of lines {@code date,kind} with kind off, short or work. A day off that
 * the six-day week has too, because the government moved a Sunday to it, is written {@code date,off,6}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProductionCalendar.Settings.class)
class ProductionCalendar {

    private static final Pattern LINE = Pattern.compile("([^,]+?)\\s*,\\s*(off|short|work|off\\s*,\\s*6)");

    @ConfigurationProperties("rollout.calendar")
    record Settings(@DefaultValue("classpath:production-calendar.csv") Resource file) {
    }

    @Bean
    ListedYears listedYears(Settings settings) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(settings.file().getInputStream(), StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        }
    }

    @Bean
    UnconfirmedYears unconfirmedYears(ListedYears listed, Clock clock) {
        return new UnconfirmedYears(listed.years(), clock);
    }

    @Bean
    WorkingCalendars workingCalendars(ListedYears listed, UnconfirmedYears unconfirmed) {
        return new WorkingCalendars(listed, unconfirmed);
    }

    /** @throws IllegalArgumentException naming a line that cannot be read */
    static ListedYears parse(List<String> lines) {
        List<Day> days = lines.stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("date,"))
                .map(ProductionCalendar::day).toList();
        return new ListedYears(dates(days, day -> day.kind().startsWith("off")), dates(days, day -> day.kind().endsWith("6")),
                dates(days, day -> day.kind().equals("short")), dates(days, day -> !day.kind().startsWith("off")),
                days.stream().map(day -> day.date().getYear()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<LocalDate> dates(List<Day> days, Predicate<Day> which) {
        return days.stream().filter(which).map(Day::date).collect(Collectors.toUnmodifiableSet());
    }

    private static Day day(String line) {
        Matcher cells = LINE.matcher(line);
        if (!cells.matches()) {
            throw new IllegalArgumentException("Production calendar: expected «date,off|short|work», found: " + line);
        }
        try {
            return new Day(LocalDate.parse(cells.group(1)), cells.group(2));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Production calendar: no such date: " + line, e);
        }
    }

    private record Day(LocalDate date, String kind) {
    }
}
