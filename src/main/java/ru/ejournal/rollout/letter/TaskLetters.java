package ru.ejournal.rollout.letter;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/** Drafts letters about tasks: those assigned, those late. */
@Component
class TaskLetters {

    private final Orders orders;
    private final Organisation organisation;
    private final Links links;

    TaskLetters(Orders orders, Organisation organisation, Links links) {
        this.orders = orders;
        this.organisation = organisation;
        this.links = links;
    }

    Draft assigned(Person to, List<TaskNotice> tasks, @Nullable String orderId) {
        String schoolId = Optional.ofNullable(orderId).flatMap(orders::find).map(Order::schoolId)
                .orElse(to.schoolId());
        Contents contents = new Contents()
                .line("school", schoolId == null ? null : organisation.school(schoolId).name())
                .put("count", tasks.size())
                .put("entrusted", RussianText.form(tasks.size(), "поручена", "поручены", "поручено"))
                .put("noun", RussianText.form(tasks.size(), "задача", "задачи", "задач"))
                .put("tasks", tasks.stream().map(this::row).toList());
        return new Draft(LetterKind.TASKS_ASSIGNED, to, schoolId, orderId, subject(tasks), contents, List.of(),
                tasks.stream().map(TaskNotice::taskId).sorted().toList());
    }

    Draft overdue(Person to, School school, Order order, OverdueItem item) {
        String late = item.days() < 1 ? "" : " на %d %s".formatted(item.days(),
                RussianText.form(item.days(), "день", "дня", "дней"));
        Contents contents = new Contents().line("school", school.name()).line("order", order.caption())
                .line("label", item.label()).line("performer", item.performer()).day("deadline", item.deadline())
                .put("late", late).put("href", links.task(item.taskId()));
        return new Draft(LetterKind.ITEM_OVERDUE, to, school.id(), order.id(),
                "Просрочено%s: %s".formatted(late, item.label()), contents, List.of(),
                List.of(item.label(), item.performer(), item.deadline().toString()));
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
