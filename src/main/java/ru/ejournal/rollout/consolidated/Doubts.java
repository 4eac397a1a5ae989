package ru.ejournal.rollout.consolidated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SchoolReport;

/** Figures of one report that cannot be, or that hardly can. Few rules, each of which has a reason to be asked about. */
final class Doubts {

    private final SchoolReport report;
    private final List<Doubt> found = new ArrayList<>();

    private Doubts(SchoolReport report) {
        this.report = report;
    }

    /** @param previous the school's report for the nearest earlier date; null for the first one */
    static List<Doubt> about(SchoolReport report, @Nullable SchoolReport previous) {
        Doubts doubts = new Doubts(report);
        doubts.partsAboveTheirWholes();
        doubts.sameWhole("родителей", Row.PARENTS_ACQUAINTED, Row.APPLICATIONS, Row.PARENTS_TRAINED, Row.PARENT_LOGINS);
        doubts.sameWhole("обучающихся", Row.PUPILS_ACQUAINTED, Row.PUPILS_TRAINED, Row.PUPIL_LOGINS);
        doubts.sameWhole("педагогических работников", Row.STAFF_ACQUAINTED, Row.TEACHERS_TRAINED, Row.TEACHER_LOGINS,
                Row.TEACHERS_ACTIVE);
        doubts.activeWithoutLogins();
        doubts.untrainedWithLogins("родители", Row.PARENT_LOGINS, Row.PARENTS_TRAINED);
        doubts.untrainedWithLogins("педагогические работники", Row.TEACHER_LOGINS, Row.TEACHERS_TRAINED);
        doubts.untrainedWithLogins("обучающиеся", Row.PUPIL_LOGINS, Row.PUPILS_TRAINED);
        if (previous != null) {
            doubts.jump("родителей", Row.PARENTS_ACQUAINTED, previous);
            doubts.jump("обучающихся", Row.PUPILS_ACQUAINTED, previous);
        }
        return List.copyOf(doubts.found);
    }

    private void partsAboveTheirWholes() {
        Arrays.stream(Row.values()).forEach(row -> share(row).filter(share -> share.num() > share.den())
                .ifPresent(share -> add(row.id(), "%d из %d: часть больше целого".formatted(share.num(), share.den()))));
    }

    /** All these rows are taken of the same people. */
    private void sameWhole(String whose, Row... rows) {
        Map<Long, List<String>> wholes = new LinkedHashMap<>();
        for (Row row : rows) {
            share(row).filter(share -> share.den() > 0).ifPresent(share ->
                    wholes.computeIfAbsent(share.den(), whole -> new ArrayList<>()).add(row.id()));
        }
        if (wholes.size() > 1) {
            add(wholes.values().stream().flatMap(List::stream).collect(Collectors.joining(", ")),
                    "число %s в строках расходится: %s".formatted(whose, wholes.entrySet().stream()
                            .map(entry -> "%d (%s)".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                            .collect(Collectors.joining(", "))));
        }
    }

    /** Nobody works in the system without a login. */
    private void activeWithoutLogins() {
        both(Row.TEACHER_LOGINS, Row.TEACHERS_ACTIVE).filter(pair -> pair.second().num() > pair.first().num())
                .ifPresent(pair -> add("12.2, 13", "работают в системе %d педагогических работников, логины получили %d"
                        .formatted(pair.second().num(), pair.first().num())));
        both(Row.PARENT_LOGINS, Row.PARENTS_ACTIVE).filter(pair -> pair.second().den() != pair.first().num())
                .ifPresent(pair -> add("12.1, 14", "логины получили %d родителей, а активация посчитана от %d"
                        .formatted(pair.first().num(), pair.second().den())));
    }

    /** Everybody has a login and nobody has been shown how to use it: one of the two was filled in without looking. */
    private void untrainedWithLogins(String who, Row logins, Row trained) {
        both(logins, trained).filter(pair -> pair.first().num() > 0 && pair.first().num() == pair.first().den()
                        && pair.second().den() > 0 && pair.second().num() == 0)
                .ifPresent(pair -> add(logins.id() + ", " + trained.id(),
                        "логины получили все (%s), а обучен 0 из %d".formatted(who, pair.second().den())));
    }

    /** A school does not grow or shrink by a third between two reports; while classes are missing, the number says nothing. */
    private void jump(String whose, Row row, SchoolReport previous) {
        Optional<Share> before = share(previous, row).filter(share -> complete(previous, row) && complete(report, row));
        before.filter(share -> share.den() > 0).ifPresent(old -> share(row)
                .filter(now -> 3 * Math.abs(now.den() - old.den()) > old.den())
                .ifPresent(now -> add(row.id(), "число %s изменилось больше чем на треть: было %d, стало %d"
                        .formatted(whose, old.den(), now.den()))));
    }

    private static boolean complete(SchoolReport report, Row row) {
        return report.content().ready(row);
    }

    private record Pair(Share first, Share second) {
    }

    private Optional<Pair> both(Row one, Row other) {
        return share(one).flatMap(first -> share(other).map(second -> new Pair(first, second)));
    }

    private Optional<Share> share(Row row) {
        return share(report, row);
    }

    private static Optional<Share> share(SchoolReport report, Row row) {
        return report.content().cells().stream().filter(cell -> cell.row() == row).map(cell -> cell.share())
                .filter(Objects::nonNull).findFirst();
    }

    private void add(String rows, String what) {
        found.add(new Doubt(report.schoolId(), report.content().school(), report.orderId(), rows, what));
    }
}
