package ru.ejournal.rollout.report;

/** There is no such document, or it is not for this reader. */
public class DocumentNotFound extends RuntimeException {
}
