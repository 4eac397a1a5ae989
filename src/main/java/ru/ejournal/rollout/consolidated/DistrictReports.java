package ru.ejournal.rollout.consolidated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.NaturalOrder;
import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.consolidated.DistrictReport.Absent;
import ru.ejournal.rollout.overview.Overview;
import ru.ejournal.rollout.overview.SchoolProgress;
import ru.ejournal.rollout.overview.SchoolProgress.Contact;
import ru.ejournal.rollout.report.AcceptedReports;
import ru.ejournal.rollout.report.Points;
import ru.ejournal.rollout.report.ReportState;
import ru.ejournal.rollout.report.SchoolReport;

/** Puts the district's report together from what has been accepted. */
@Component
class DistrictReports {

    private final AcceptedReports accepted;
    private final Overview overview;

    DistrictReports(AcceptedReports accepted, Overview overview) {
        this.accepted = accepted;
        this.overview = overview;
    }

    /** @param wished null for the newest date; empty while nothing has been accepted or for a date without a report */
    Optional<DistrictReport> of(@Nullable LocalDate wished) {
        List<LocalDate> dates = accepted.dates();
        return dates.stream().filter(date -> wished == null || date.equals(wished)).findFirst()
                .map(date -> of(date, dates));
    }

    private DistrictReport of(LocalDate date, List<LocalDate> dates) {
        List<SchoolReport> all = accepted.upTo(date);
        List<SchoolReport> now = at(date, all);
        Map<String, SchoolReport> before = new HashMap<>();
        all.stream().filter(report -> report.reportDate().isBefore(date)).forEach(report -> before.put(report.schoolId(), report));
        List<SchoolReport> again = now.stream().filter(report -> before.containsKey(report.schoolId())).toList();
        List<SchoolReport> previous = again.stream().map(report -> before.get(report.schoolId())).toList();
        List<Fall> falls = now.stream().flatMap(report -> falls(report, before.get(report.schoolId())))
                .sorted(Comparator.comparing((Fall fall) -> fall.points().rounded()).thenComparing(NaturalOrder.of(Fall::school))
                        .thenComparing(Fall::row)).toList();
        List<Doubt> doubts = now.stream().flatMap(report -> Doubts.about(report, before.get(report.schoolId())).stream())
                .sorted(NaturalOrder.of(Doubt::school)).toList();
        return new DistrictReport(date, dates, ConsolidatedAppendix2.from(now),
                previous.stream().map(SchoolReport::reportDate).distinct().sorted().toList(),
                ConsolidatedAppendix2.from(previous), ConsolidatedAppendix2.from(again), missing(date, now, before), falls, doubts);
    }

    private static List<SchoolReport> at(LocalDate date, List<SchoolReport> reports) {
        return reports.stream().filter(report -> report.reportDate().equals(date)).toList();
    }

    private static Stream<Fall> falls(SchoolReport report, @Nullable SchoolReport previous) {
        List<Fall> falls = new ArrayList<>();
        if (previous != null) {
            report.content().cells().forEach(cell -> previous.content().cells().stream()
                    .filter(old -> old.row() == cell.row()).findFirst()
                    .flatMap(old -> Points.between(old.share(), cell.share())).filter(Points::fell)
                    .ifPresent(points -> falls.add(new Fall(report.schoolId(), report.content().school(), report.orderId(),
                            cell.row(), points, report.reason(cell.row())))));
        }
        return falls.stream();
    }

    private List<Absent> missing(LocalDate date, List<SchoolReport> now, Map<String, SchoolReport> before) {
        Set<String> there = now.stream().map(SchoolReport::schoolId).collect(Collectors.toSet());
        Map<String, ReportState> standings = accepted.standings(date);
        return overview.ofAll().stream().filter(school -> !there.contains(school.schoolId()))
                .map(school -> new Absent(school.schoolId(), school.school(),
                        why(school, standings.get(school.schoolId()), before.get(school.schoolId())), contact(school.director())))
                .sorted(NaturalOrder.of(Absent::school)).toList();
    }

    private static String why(SchoolProgress school, @Nullable ReportState report, @Nullable SchoolReport before) {
        String standing = report != null ? "отчёт " + report.title() : switch (school.stage()) {
            case RUNNING -> "отчёт не сдан";
            case NO_ORDER, NOT_OPENED -> school.stage().title();
            default -> "приказ " + school.stage().title();
        };
        return before == null ? standing : "%s; на %s принят".formatted(standing, RussianDate.of(before.reportDate()));
    }

    private static String contact(@Nullable Contact director) {
        return director == null ? "" : Stream.of(director.position(), director.name(), director.phone())
                .filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
