package ru.ejournal.rollout.monitoring;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.stereotype.Component;

/** Once the tracker is ready its own figures stand among those of the JVM, the web server and the pool of connections. */
@Component
class TellPrometheus {

    private final ObjectProvider<PrometheusRegistry> registry;
    private final TrackerMetrics metrics;

    TellPrometheus(ObjectProvider<PrometheusRegistry> registry, TrackerMetrics metrics) {
        this.registry = registry;
        this.metrics = metrics;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        registry.ifAvailable(known -> known.register(metrics));
    }
}
