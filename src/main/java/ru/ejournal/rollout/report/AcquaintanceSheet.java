package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Who has read a document and who has not (лист ознакомления).
 *
 * @param order    «Приказ № 01/09-267 от 24.09.2013»
 * @param document the document's title
 * @param asOf     the day on which it was drawn up, in the school's zone
 */
public record AcquaintanceSheet(Subject subject, String school, String order, String document, LocalDate asOf,
                                List<Line> lines) {

    /** The document under which people sign. */
    public enum Subject { ORDER, INSTRUCTIONS }

    /** What is known of a person. */
    public enum State { SIGNED, ABSENT, UNSIGNED }

    /** @param mark as printed; empty where it is to be signed by hand */
    public record Line(String login, String name, String position, State state, String mark) {
    }

    /** Those without any mark, absent ones left out. */
    public List<Line> unsigned() {
        return lines(State.UNSIGNED);
    }

    public List<Line> absent() {
        return lines(State.ABSENT);
    }

    /** «Ознакомлены: 10 из 12; отсутствуют: 1; без отметки: 1.» */
    public String summary() {
        if (lines.isEmpty()) {
            return "Лист ещё не составлен.";
        }
        return "Ознакомлены: %d из %d; отсутствуют: %d; без отметки: %d.".formatted(lines(State.SIGNED).size(),
                lines.size(), absent().size(), unsigned().size());
    }

    private List<Line> lines(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
