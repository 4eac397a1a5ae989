package ru.ejournal.rollout.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import ru.ejournal.rollout.SmtpServer;

/** Two trackers in JVMs of their own, each with a network of its own to the PostgreSQL that they share. */
final class TwoNodes implements AutoCloseable {

    /** After so long (ms) a job of a node that has died is another's. */
    private static final int LOCK_MILLIS = 12_000;

    private final Path folder;
    private final SmtpServer mail = new SmtpServer();
    private final List<TcpProxy> networks = new ArrayList<>();
    private final TrackerJvm[] nodes = new TrackerJvm[2];
    private final Map<String, Colleague> people = new ConcurrentHashMap<>();
    private final AtomicInteger orders = new AtomicInteger();
    final StoppablePostgres postgres;
    final NodesDatabase database;

    /** Both start at the same moment on an empty database. */
    TwoNodes(Path folder) {
        this.folder = folder;
        postgres = new StoppablePostgres(folder);
        database = new NodesDatabase(postgres.url(postgres.port()));
        TrackerArchive.options();
        for (int i = 0; i < 2; i++) {
            networks.add(new TcpProxy(postgres.port()));
            start(i);
        }
        node(0).ready();
        node(1).ready();
    }

    TrackerJvm node(int number) {
        return nodes[number];
    }

    TcpProxy network(int number) {
        return networks.get(number);
    }

    /** Whoever worked there has to sign in again. */
    void start(int number, String... settings) {
        List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + postgres.url(networks.get(number).port()),
                "--spring.datasource.username=postgres", "--server.port=0", "--rollout.new-tasks.gathered=PT1S",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port(),
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK_MILLIS,
                // Fifty at once on two cores that are busy otherwise.
                "--spring.datasource.hikari.connection-timeout=15000",
                // A tenth of what a network may take in earnest.
                "--spring.datasource.hikari.data-source-properties.socketTimeout=6"));
        all.addAll(List.of(settings));
        people.keySet().removeIf(place -> place.startsWith(number + " "));
        nodes[number] = TrackerJvm.started(folder, all);
    }

    /** Somebody who has signed in to the node. */
    Colleague person(int node, String login) {
        return people.computeIfAbsent(node + " " + login, place -> new Colleague(node(node).port()).signsIn(login, password(login)));
    }

    private static String password(String login) {
        return login.matches("class-(1[2-9]|[2-9].)") ? NodesDatabase.PASSWORD : login;
    }

    /** The director's new order, which every class teacher has a task of. */
    String order(int classes) {
        Colleague director = person(0, "lebedev");
        String order = key(director.starts("school-order"));
        String registration = taskOf(order, "register_order");
        Colleague.Answer answer = director.submits(registration, Map.of("number", "01/09-" + (500 + orders.incrementAndGet())));
        if (!answer.done()) {
            throw new AssertionError(answer);
        }
        node(0).until("the classes have their tasks", () -> database.tasks(order, "item10_class").size() == classes);
        return order;
    }

    /** The only open task of the kind. */
    String taskOf(String order, String kind) {
        node(0).until("there is a task " + kind, () -> !database.tasks(order, kind).isEmpty());
        return database.tasks(order, kind).keySet().iterator().next();
    }

    static String key(Colleague.Answer started) {
        try {
            return new ObjectMapper().readTree(started.body()).path("businessKey").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(started.toString(), e);
        }
    }

    /** Everything that follows by itself has followed: no job is left, none has given up. */
    void settled() {
        node(0).until(() -> "no job is left: " + database.unfinishedJobs(), () -> {
            database.repeatsFailedJobsNow();
            return database.unfinishedJobs().isEmpty();
        });
    }

    @Override
    public void close() {
        for (TrackerJvm node : nodes) {
            node.close();
        }
        networks.forEach(TcpProxy::close);
        postgres.close();
        mail.close();
    }
}
