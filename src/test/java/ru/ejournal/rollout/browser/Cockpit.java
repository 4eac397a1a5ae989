package ru.ejournal.rollout.browser;

import com.microsoft.playwright.Locator;

/** Cockpit on a person's screen. */
record Cockpit(Screen screen) {

    Cockpit opensInstance(String processInstanceId) {
        screen.opens("/camunda/app/cockpit/default/#/process-instance/" + processInstanceId + "/runtime");
        return this;
    }

    /** The number beside an element of the diagram: how many tokens stand there. */
    Locator tokensAt(String elementId) {
        return screen.page().locator("[data-container-id='" + elementId + "'] .instance-count");
    }
}
