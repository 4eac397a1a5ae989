package ru.ejournal.rollout.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;

/** Drafts letters about tasks. */
@Component
class TaskLetters {

    private final Orders orders;
    private final Organisation organisation;
    private final DeadlineFile deadlines;
    private final Links links;
    private final Clock clock;

    TaskLetters(Orders orders, Organisation organisation, DeadlineFile deadlines, Links links, Clock clock) {
        this.orders = orders;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.links = links;
        this.clock = clock;
    }

    Draft assigned(Person to, List<TaskNotice> tasks, @Nullable String orderId) {
        String schoolId = Optional.ofNullable(orderId).flatMap(orders::find).map(Order::schoolId)
                .orElse(to.schoolId());
        Contents contents = new Contents()
                .line("school", schoolId == null ? null : organisation.school(schoolId).name())
                .put("count", tasks.size())
                .put("entrusted", RussianText.form(tasks.size(), "поручена", "поручены", "поручено"))
                .put("noun", RussianText.form(tasks.size(), "задача", "задачи", "задач"))
                .put("tasks", tasks.stream().map(this::row).toList()).put("calendar", Addressees.reachable(to) ? links.calendarPage() : null);
        return new Draft(LetterKind.TASKS_ASSIGNED, to, schoolId, orderId, subject(tasks), contents,
                Addressees.reachable(to) ? deadlines.of(tasks, schoolId) : List.of(),
                Stream.concat(Stream.of(today(schoolId)), tasks.stream().map(TaskNotice::taskId).sorted()).toList());
    }

    /** Somebody who gets a task back on another day hears of it again. */
    private String today(@Nullable String schoolId) {
        ZoneId zone = schoolId == null ? ZoneOffset.UTC : organisation.school(schoolId).zone();
        return LocalDate.ofInstant(clock.instant(), zone).toString();
    }

    private TaskRow row(TaskNotice task) {
        return new TaskRow(RussianText.line(task.name()), RussianText.line(task.order()),
                task.due() == null ? null : RussianText.day(task.due()), links.task(task.taskId()));
    }

    private static String subject(List<TaskNotice> tasks) {
        TaskNotice first = tasks.get(0);
        if (tasks.size() == 1) {
            return "Новая задача: " + first.name()
                    + (first.due() == null ? "" : ", до " + RussianText.date(first.due()));
        }
        boolean sameOrder = tasks.stream().map(TaskNotice::order).distinct().count() == 1;
        return "Новые задачи: " + tasks.size()
                + (sameOrder ? " по " + RussianText.order(first.order(), "у") : "");
    }

    /** A task as the template shows it. */
    record TaskRow(String name, String order, @Nullable String due, @Nullable String href) {
    }
}
