package ru.ejournal.rollout.consolidated;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.report.Row;

/**
 * A line of the consolidated report.
 *
 * @param total Σ of the schools' counts; null for words, and where no school has counted
 * @param value as printed; empty for words, which stand by school
 * @param parts the schools behind it that have said something
 */
public record Line(Row row, @Nullable Share total, String value, List<Part> parts) {

    /** @param schools how many reports there are, with or without a word about this row */
    static Line of(Row row, List<Part> parts, int schools) {
        List<Share> shares = parts.stream().map(Part::share).filter(Objects::nonNull).toList();
        if (!row.counted()) {
            return new Line(row, null, "", parts);
        }
        if (shares.isEmpty()) {
            return new Line(row, null, parts.stream().map(Part::value).distinct().collect(Collectors.joining("; ")), parts);
        }
        Share total = ConsolidatedAppendix2.sum(shares);
        return new Line(row, total, Percentages.of(total) + (total.den() == 0 ? "" : of(row))
                + reservation(shares.size(), schools - (parts.size() - shares.size())), parts);
    }

    /** Schools to which the row does not apply («не предусмотрено») are not awaited. */
    private static String reservation(int counted, int awaited) {
        return counted == awaited ? "" : ", по данным %d из %d школ".formatted(counted, awaited);
    }

    private static String of(Row row) {
        return switch (row) {
            case APPLICATIONS -> " родителей";
            case RECORDS -> " от необходимого объема";
            case PARENTS_ACTIVE -> " от имеющих возможность воспользоваться услугой";
            default -> "";
        };
    }

    /** How many schools the total is made of. */
    public int counted() {
        return (int) parts.stream().filter(part -> part.share() != null).count();
    }

    /** «350 из 400»; empty for words. */
    public String counts() {
        return total == null ? "" : "%d из %d".formatted(total.num(), total.den());
    }
}
