package ru.ejournal.rollout.report;

import java.util.List;

import ru.ejournal.rollout.order.Paragraph;

/**
 * Why a cell is not ready, and from whom the rest is to come.
 *
 * @param what       in plain Russian: «нет сведений 3, 7 классов»
 * @param sourceItem task id of the item whose form says it ({@code item10_class}, {@code acquaintance_sign} …)
 * @param classes    the classes that it is about; empty for the whole school
 * @param people     logins of those whose signatures are awaited; else empty
 */
public record Missing(Row row, String what, String sourceItem, List<String> classes, List<String> people) {

    static Missing ofSchool(Row row, String sourceItem, String what) {
        return new Missing(row, what, sourceItem, List.of(), List.of());
    }

    static Missing ofClasses(Row row, List<String> classes) {
        String what = "нет сведений %s %s".formatted(ClassNames.compressed(classes), classes.size() == 1 ? "класса" : "классов");
        return new Missing(row, what, Paragraph.CLASS.taskId(), classes, List.of());
    }
}
