package ru.ejournal.rollout.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Class teachers who submit their forms side by side on both nodes. Whoever gets no good answer looks, as people do,
 * whether the task is still there, and goes on at the other node.
 */
final class Workload {

    private static final AtomicInteger FIGURES = new AtomicInteger(1000);

    private final TwoNodes nodes;
    private final String order;
    private final Queue<Map.Entry<String, String>> tasks;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final List<Colleague.Answer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService people;
    private final List<Future<?>> working = new ArrayList<>();

    Workload(TwoNodes nodes, String order, int together) {
        this.nodes = nodes;
        this.order = order;
        tasks = new ConcurrentLinkedQueue<>(nodes.database.tasks(order, "item10_class").entrySet());
        people = Executors.newFixedThreadPool(together);
        for (int i = 0; i < together; i++) {
            int first = i % 2;
            working.add(people.submit(() -> work(first)));
        }
    }

    /** Class teachers whose forms were acknowledged, with the figure that each has given. */
    Map<String, Integer> acknowledged() {
        return acknowledged;
    }

    /** All that was answered other than «done». */
    List<Colleague.Answer> others() {
        return List.copyOf(answers);
    }

    /** Until every task is done, so or so. */
    void done() throws Exception {
        for (Future<?> person : working) {
            person.get(180, TimeUnit.SECONDS);
        }
        people.shutdown();
    }

    private void work(int first) {
        int node = first;
        for (Map.Entry<String, String> task = tasks.poll(); task != null; task = tasks.poll()) {
            while (!submitted(node, task.getKey(), task.getValue())) {
                node = 1 - node;
            }
        }
    }

    /** @return false if it has to be tried elsewhere */
    private boolean submitted(int node, String task, String login) {
        int figure = FIGURES.incrementAndGet();
        Map<String, Object> form = new HashMap<>(FilledIn.schoolClass());
        form.put("parents", figure);
        try {
            Colleague.Answer answer = nodes.person(node, login).submits(task, form);
            if (answer.done()) {
                acknowledged.put(login, figure);
                return true;
            }
            answers.add(answer);
            pause();
            return !nodes.database.tasks(order, "item10_class").containsKey(task);
        } catch (RuntimeException unreachable) {
            pause();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
