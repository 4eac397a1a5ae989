package ru.ejournal.rollout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.order.Paragraph;

/** One filling-in of Appendix 2 from facts: what has been written so far and what it lacks. Used once. */
class Filling {

    private final ReportInput input;
    private final Map<Row, Cell> cells = new EnumMap<>(Row.class);
    private final List<Missing> missing = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Filling(ReportInput input) {
        this.input = input;
    }

    Appendix2 report() {
        new WordedRows(this).fill();
        new CountedRows(this).fill();
        FactLists lists = new FactLists(facts());
        missing.sort(Comparator.comparing(Missing::row));
        return new Appendix2(input.school(), input.asOf(), List.copyOf(cells.values()),
                lists.acts(FactKey.LOCAL_ACTS), lists.acts(FactKey.CHANGED_ACTS), lists.problems(),
                List.copyOf(missing), List.copyOf(warnings));
    }

    Facts facts() {
        return input.facts();
    }

    List<String> classes() {
        return input.classes();
    }

    boolean answered(Paragraph paragraph) {
        return facts().current().stream().anyMatch(fact -> fact.sourceItem().equals(paragraph.taskId()));
    }

    /** Classes whose teacher has not filled in anything yet. */
    List<String> silentClasses() {
        return classes().stream().filter(name -> facts().current().stream()
                .noneMatch(fact -> name.equals(fact.schoolClass())
                        && fact.sourceItem().equals(Paragraph.CLASS.taskId()))).toList();
    }

    void write(Row row, String value) {
        write(row, value, null);
    }

    void write(Row row, String value, @Nullable Share share) {
        cells.put(row, new Cell(row, value, share));
    }

    void miss(Row row, Paragraph source, String what) {
        missing.add(Missing.ofSchool(row, source.taskId(), what));
    }

    void miss(Missing gap) {
        missing.add(gap);
    }

    void warn(String warning) {
        warnings.add(warning);
    }
}
