package ru.ejournal.rollout.process.guard;

import java.util.function.Supplier;

/** What the tracker does by itself in the middle of somebody's request: the guard does not take it for theirs. */
public final class OurOwnDeed {

    private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

    private OurOwnDeed() {
    }

    public static <T> T of(Supplier<T> deed) {
        boolean before = UNDER_WAY.get();
        UNDER_WAY.set(true);
        try {
            return deed.get();
        } finally {
            UNDER_WAY.set(before);
        }
    }

    static boolean underWay() {
        return UNDER_WAY.get();
    }
}
