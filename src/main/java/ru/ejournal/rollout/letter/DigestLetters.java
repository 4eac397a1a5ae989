package ru.ejournal.rollout.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.MorningDigest.LateItem;
import ru.ejournal.rollout.letter.MorningDigest.Task;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/** Drafts the letter of a working morning; the same lines on the same day are the same letter. */
@Component
class DigestLetters {

    private final Organisation organisation;
    private final Links links;

    DigestLetters(Organisation organisation, Links links) {
        this.organisation = organisation;
        this.links = links;
    }

    Draft draft(Person to, MorningDigest digest) {
        Contents contents = new Contents()
                .line("school", Optional.ofNullable(to.schoolId()).map(organisation::school).map(School::name).orElse(null))
                .day("day", digest.day())
                .put("sections", digest.sections().stream()
                        .map(section -> new Group(section.title(), rows(section.tasks()))).toList())
                .put("performers", digest.school().stream()
                        .map(performer -> new Group(RussianText.line(performer.name()), rows(performer.tasks()))).toList())
                .put("lateSchools", digest.lateSchools().stream()
                        .map(late -> new Group(RussianText.line(late.name()), late.items().stream().map(this::row).toList()))
                        .toList())
                .put("week", digest.week() == null ? null : week(digest.week()))
                .put("district", digest.week() == null ? null : links.district());
        return new Draft(LetterKind.DIGEST, to, to.schoolId(), null, subject(digest), contents, List.of(),
                List.of(digest.toString()));
    }

    /** «Напоминание на 01.10.2013: просрочено 1, сегодня 2, в школе просрочено 3». */
    private static String subject(MorningDigest digest) {
        List<String> counts = new ArrayList<>();
        digest.sections().forEach(section ->
                counts.add(section.title().toLowerCase(Locale.ROOT) + " " + section.tasks().size()));
        if (!digest.school().isEmpty()) {
            counts.add("в школе просрочено " + digest.school().stream().mapToInt(who -> who.tasks().size()).sum());
        }
        int late = digest.lateSchools().size();
        if (late > 0) {
            counts.add("%s %d %s".formatted(RussianText.form(late, "опаздывает", "опаздывают", "опаздывают"), late,
                    RussianText.form(late, "школа", "школы", "школ")));
        }
        if (digest.week() != null) {
            counts.add("сводка по школам");
        }
        return "Напоминание на %s: %s".formatted(RussianText.date(digest.day()), String.join(", ", counts));
    }

    /** What people typed made harmless. */
    private static WeekSummary week(WeekSummary week) {
        return new WeekSummary(week.schools(), week.done(), week.withoutOrder(), week.cancelled(), week.overdue(), week.late(), week.arrived(),
                week.returned(), week.accepted(), week.unopened().stream().map(one -> new WeekSummary.Unopened(RussianText.line(one.school()),
                RussianText.line(one.contact()))).toList());
    }

    private List<Row> rows(List<Task> tasks) {
        return tasks.stream().map(task -> new Row(RussianText.line(task.notice().name()),
                RussianText.line(task.notice().order()), due(task), late(task.daysLate()),
                links.task(task.notice().taskId()))).toList();
    }

    private Row row(LateItem item) {
        return new Row(RussianText.line(item.label()), RussianText.line(item.order()), RussianText.day(item.due()),
                late(item.daysLate()), null);
    }

    private static @Nullable String due(Task task) {
        return task.notice().due() == null ? null
                : RussianText.day(task.notice().due()) + (task.dayOff() ? " (нерабочий день)" : "");
    }

    /** «на 3 дня». */
    private static @Nullable String late(int days) {
        return days < 1 ? null : RussianText.late(days);
    }

    /** A heading and what stands under it. */
    record Group(String title, List<Row> rows) {
    }

    /** A task or an item as the template shows it. */
    record Row(String name, String order, @Nullable String due, @Nullable String late, @Nullable String href) {
    }
}
