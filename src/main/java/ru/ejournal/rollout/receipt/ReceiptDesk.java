package ru.ejournal.rollout.receipt;

/** Where answers go: the edge to the engine. */
public interface ReceiptDesk {

    /** Somebody still waits for the answer. */
    boolean waiting(String engineTask);

    /**
     * Hands the answer on, in the caller's transaction.
     *
     * @throws ru.ejournal.rollout.Refusal if the answer cannot be taken as it is
     */
    void answer(String engineTask, ReceiptAnswer answer);
}
