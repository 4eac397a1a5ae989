package ru.ejournal.rollout.reminder;

/** How near a deadline is, as a digest tells its sections apart; in their order. */
public enum Reminder {
    OVERDUE("Просрочено"),
    TODAY("Сегодня"),
    TOMORROW("Завтра"),
    SOON("Скоро");

    private final String title;

    Reminder(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
