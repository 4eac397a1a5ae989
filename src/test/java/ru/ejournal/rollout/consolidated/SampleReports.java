package ru.ejournal.rollout.consolidated;

import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Row;

/** Reports for tests of the whole. */
public final class SampleReports {

    private SampleReports() {
    }

    /** A report of which only rows 9 and 11 are filled in. */
    public static Appendix2 of(String school, long recordsFilled, long recordsRequired, String siteLink) {
        Appendix2 report = SchoolFigures.of(school).with(Row.RECORDS, recordsFilled, recordsRequired)
                .with(Row.SITE_LINK, siteLink).report().content();
        return new Appendix2(school, report.asOf(), report.cells(), report.localActs(), report.changedActs(),
                report.problems(), report.missing(), report.warnings());
    }
}
