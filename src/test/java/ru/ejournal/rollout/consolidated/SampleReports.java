package ru.ejournal.rollout.consolidated;

import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Problem;
import ru.ejournal.rollout.report.Row;

/** Reports for tests of the whole. */
public final class SampleReports {

    private SampleReports() {
    }

    /** A report of which only rows 9 and 11 are filled in. */
    public static Appendix2 of(String school, long recordsFilled, long recordsRequired, String siteLink) {
        return named(school, SchoolFigures.of(school).with(Row.RECORDS, recordsFilled, recordsRequired).with(Row.SITE_LINK, siteLink));
    }

    /** The same with a problem, and more teachers at work than have a login. */
    public static Appendix2 doubtful(String school, long recordsFilled, long recordsRequired, String siteLink) {
        return named(school, SchoolFigures.of(school).with(Row.RECORDS, recordsFilled, recordsRequired).with(Row.SITE_LINK, siteLink)
                .with(Row.TEACHER_LOGINS, 5, 12).with(Row.TEACHERS_ACTIVE, 7, 12)
                .with(new Problem("=Нет связи", "Проведена", "частично")));
    }

    private static Appendix2 named(String school, SchoolFigures figures) {
        Appendix2 report = figures.report().content();
        return new Appendix2(school, report.asOf(), report.cells(), report.localActs(), report.changedActs(),
                report.problems(), report.missing(), report.warnings());
    }
}
