package ru.ejournal.rollout.browser;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import ru.ejournal.rollout.RunningTracker;
import ru.ejournal.rollout.process.OrderPlay;

/** The running tracker and real Chromium windows in front of it. */
abstract class BrowserTests extends RunningTracker {

    @RegisterExtension
    final Screens screens = new Screens();

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    /** Somebody whom the tracker does not know yet. */
    Screen stranger() {
        return screens.open("http://localhost:" + port);
    }

    /** The person, logged in, with the address open; everybody's password is their login. */
    Screen of(String login, String address) {
        Screen screen = stranger().opens(address).logsIn(login, login);
        // Its scripts have run when it has been loaded.
        screen.page().waitForURL(page -> !page.contains("/login"));
        return screen;
    }

    Screen atTask(OrderPlay order, String login, String taskId) {
        return of(login, "/task/" + order.taskOf(login, taskId).getId());
    }

    OrderPlay registered() {
        return OrderPlay.openedBy(engine, "lebedev").completes("lebedev", "register_order");
    }
}
