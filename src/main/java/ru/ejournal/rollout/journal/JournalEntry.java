package ru.ejournal.rollout.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.report.ReportState;

/**
 * An order in the journal.
 *
 * @param responsible login; null before registration
 * @param ended       day; null while it runs
 */
record JournalEntry(String id, String school, String caption, String title, @Nullable String responsible, OrderState state,
                    @Nullable String ended, List<ReportFile> reports) {

    public String stateTitle() {
        return switch (state) {
            case DRAFT -> "не зарегистрирован";
            case RUNNING -> "исполняется";
            case CLOSED -> "снят с контроля";
            case CANCELLED -> registered() ? "утратил силу" : "убран, не зарегистрирован";
        };
    }

    /** Something was ordered: there are sheets, and once it has ended a certificate. */
    public boolean registered() {
        return responsible != null;
    }

    public boolean finished() {
        return state == OrderState.CLOSED || state == OrderState.CANCELLED;
    }

    JournalEntry with(List<ReportFile> files) {
        return new JournalEntry(id, school, caption, title, responsible, state, ended, files);
    }

    /** @param title «Отчёт на 28.12.2013» */
    record ReportFile(String order, long id, String title, ReportState state) {
    }
}
