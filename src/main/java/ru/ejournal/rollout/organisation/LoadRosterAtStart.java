package ru.ejournal.rollout.organisation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the roster when all beans (Flyway, the engine) are ready and before the web server accepts requests. */
@Component
class LoadRosterAtStart implements SmartLifecycle {

    /** The web server starts in phase {@code Integer.MAX_VALUE - 2048}. */
    static final int PHASE = 0;

    private final RosterLoader loader;
    private final ApplicationEventPublisher events;
    private volatile boolean loaded;

    LoadRosterAtStart(RosterLoader loader, ApplicationEventPublisher events) {
        this.loader = loader;
        this.events = events;
    }

    @Override
    public void start() {
        loader.load();
        loaded = true;
        events.publishEvent(new RosterLoaded());
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
