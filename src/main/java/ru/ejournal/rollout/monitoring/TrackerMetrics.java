package ru.ejournal.rollout.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.report.Row;

/** The tracker's own figures, counted when Prometheus asks; the label {@code school} is empty for the district. */
@Component
class TrackerMetrics implements MultiCollector {

    private final Standings standings;
    private final Readiness readiness;
    private final FailedJobs failedJobs;
    private final MonitoringSettings settings;
    private final Clock clock;
    private @Nullable MetricSnapshots told;
    private Instant toldAt = Instant.MIN;

    TrackerMetrics(Standings standings, Readiness readiness, FailedJobs failedJobs, MonitoringSettings settings, Clock clock) {
        this.standings = standings;
        this.readiness = readiness;
        this.failedJobs = failedJobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized MetricSnapshots collect() {
        Instant now = clock.instant();
        if (told == null || now.isBefore(toldAt) || !now.isBefore(toldAt.plus(settings.fresh()))) {
            told = counted();
            toldAt = now;
        }
        return told;
    }

    private MetricSnapshots counted() {
        List<Standing> all = standings.all();
        return new MetricSnapshots(
                gauge("rollout_orders_running", "Orders that have not ended.", all, Standing::orders),
                gauge("rollout_items_open", "Items of these orders that are not executed.", all, Standing::open),
                gauge("rollout_items_overdue", "Open items whose deadline has passed.", all, Standing::overdue),
                gauge("rollout_letters_waiting", "Letters that are written and not sent.", all, Standing::letters),
                total("rollout_letters_longest_wait_seconds", "How long the oldest of them has been waiting.",
                        standings.longestWait().toSeconds()),
                total("rollout_jobs_failed", "Jobs that the engine has given up: see Cockpit.", failedJobs.count()),
                ready(readiness.readyCells()),
                total("rollout_report_required_cells", "Cells that a report needs.", Row.required().size()));
    }

    private GaugeSnapshot gauge(String name, String help, List<Standing> all, ToLongFunction<Standing> figure) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        if (all.size() > settings.schools()) {
            return gauge.dataPoint(point(Labels.EMPTY, all.stream().mapToLong(figure).sum())).build();
        }
        all.forEach(school -> gauge.dataPoint(point(labelled(school.school()), figure.applyAsLong(school))));
        return gauge.build();
    }

    private GaugeSnapshot ready(Map<String, Integer> cells) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name("rollout_report_ready_cells")
                .help("Cells of a running order's report that are ready; beyond many schools, their average.");
        if (cells.size() > settings.schools()) {
            return gauge.dataPoint(point(Labels.EMPTY, cells.values().stream().mapToInt(ready -> ready).average().orElse(0))).build();
        }
        cells.forEach((school, ready) -> gauge.dataPoint(point(labelled(school), ready)));
        return gauge.build();
    }

    private static GaugeSnapshot total(String name, String help, double figure) {
        return GaugeSnapshot.builder().name(name).help(help).dataPoint(point(Labels.EMPTY, figure)).build();
    }

    private static Labels labelled(@Nullable String school) {
        return Labels.of("school", Optional.ofNullable(school).orElse(""));
    }

    private static GaugeDataPointSnapshot point(Labels labels, double figure) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(figure).build();
    }
}
