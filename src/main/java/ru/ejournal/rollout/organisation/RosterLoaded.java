package ru.ejournal.rollout.organisation;

/**
 * The roster has been taken over and committed, at the start of the program: {@link Organisation} answers. Published
 * once, before the web server accepts requests; what a listener throws stops the start.
 */
public record RosterLoaded() {
}
