package ru.ejournal.rollout.report;

import java.util.ArrayList;
import java.util.List;

/** Names of classes as a person writes them. */
final class ClassNames {

    /** Two neighbours are listed, three make a range. */
    private static final int SHORTEST_RANGE = 3;

    private ClassNames() {
    }

    /** «1–4, 7, 9»: neighbouring numbers become ranges; «10А» and the like stay as they are. */
    static String compressed(List<String> classes) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < classes.size()) {
            int to = from + 1;
            while (to < classes.size() && follows(classes.get(to - 1), classes.get(to))) {
                to++;
            }
            List<String> run = classes.subList(from, to);
            parts.addAll(run.size() < SHORTEST_RANGE ? run : List.of(run.get(0) + "–" + run.get(run.size() - 1)));
            from = to;
        }
        return String.join(", ", parts);
    }

    /** «1–4, 7 классы», «7 класс». */
    static String counted(List<String> classes) {
        return compressed(classes) + (classes.size() == 1 ? " класс" : " классы");
    }

    private static boolean follows(String earlier, String later) {
        return isNumber(earlier) && isNumber(later) && Integer.parseInt(earlier) + 1 == Integer.parseInt(later);
    }

    private static boolean isNumber(String name) {
        return name.matches("\\d{1,4}");
    }
}
