package ru.ejournal.rollout.letter;

/** Has letters sent after the current transaction has committed, each in its own job that is retried. */
public interface LetterQueue {

    /** Joins the current transaction; the job calls {@link LetterDispatch#send(long)} with {@link QueuedLetter#id()}. */
    void enqueue(QueuedLetter letter);
}
