package ru.ejournal.rollout.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.WeekSummary;
import ru.ejournal.rollout.letter.WeekSummary.Share;
import ru.ejournal.rollout.letter.WeekSummary.Unopened;
import ru.ejournal.rollout.overview.Overview;
import ru.ejournal.rollout.overview.SchoolProgress;
import ru.ejournal.rollout.overview.SchoolProgress.Contact;
import ru.ejournal.rollout.overview.SchoolProgress.LastReport;
import ru.ejournal.rollout.overview.Stage;
import ru.ejournal.rollout.report.ReportState;

/** How the schools stand on the first working day of a week, counted from what the district's matrix shows. */
@Component
class WeekOfSchools {

    private static final int[] QUARTERS = {100, 75, 50, 25, 0};

    private final Overview overview;

    WeekOfSchools(Overview overview) {
        this.overview = overview;
    }

    /**
     * Empty while no school has an order.
     *
     * @param late schools that are late with the plan or the report
     */
    Optional<WeekSummary> summary(int late) {
        List<SchoolProgress> schools = overview.ofAll();
        List<SchoolProgress> current = schools.stream().filter(school -> school.order() != null && school.stage() != Stage.CANCELLED).toList();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        List<ReportState> sent = current.stream().map(SchoolProgress::report).filter(Objects::nonNull).map(LastReport::state).toList();
        return Optional.of(new WeekSummary(schools.size(), done(current), count(schools, school -> school.stage() == Stage.NO_ORDER),
                count(schools, school -> school.stage() == Stage.CANCELLED), count(current, school -> school.overdue() > 0), late,
                count(sent, ReportState.SUBMITTED::equals), count(sent, ReportState.RETURNED::equals), count(sent, ReportState::accepted),
                unopened(current)));
    }

    private static List<Share> done(List<SchoolProgress> current) {
        List<Share> done = new ArrayList<>();
        for (int i = 0; i < QUARTERS.length; i++) {
            int least = QUARTERS[i];
            int most = i == 0 ? 100 : QUARTERS[i - 1] - 1;
            int schools = count(current, school -> school.percent() >= least && school.percent() <= most);
            if (schools > 0) {
                done.add(new Share(least == 100 ? "100 %" : "от %d до %d %%".formatted(least, most), schools));
            }
        }
        return done;
    }

    private static List<Unopened> unopened(List<SchoolProgress> current) {
        return current.stream().filter(school -> school.stage() == Stage.NOT_OPENED)
                .map(school -> new Unopened(school.school(), contact(school.director()))).toList();
    }

    private static String contact(@Nullable Contact director) {
        return director == null ? "директор не указан" : "%s, %s, %s".formatted(director.name(), director.position(),
                director.phone() == null ? "телефон не указан" : "тел. " + director.phone());
    }

    private static <T> int count(List<T> all, Predicate<T> counted) {
        return (int) all.stream().filter(counted).count();
    }
}
