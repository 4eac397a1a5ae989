package ru.ejournal.rollout.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/** Drafts letters that carry the plan and the report to their recipients and the answers back. */
@Component
class SubmissionLetters {

    private final Links links;
    private final Clock clock;

    SubmissionLetters(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    Draft plan(Person imo, School school, Order order, PlanSubmission plan) {
        return plan(imo, school, order, plan, links.task(plan.receiptTaskId()), null);
    }

    /** To somebody who is no user: by a login that nobody can have. */
    Draft plan(String name, String email, School school, Order order, PlanSubmission plan, String secret, Instant expires) {
        Person outsider = new Person("по ссылке", name, "", email, null, null, Set.of(), List.of(), false);
        return plan(outsider, school, order, plan, links.receipt(secret),
                RussianDate.minute(expires.atZone(school.zone())));
    }

    private static Draft plan(Person to, School school, Order order, PlanSubmission plan, @Nullable String href,
                              @Nullable String until) {
        Contents contents = about(school, order)
                .put("paragraph", Paragraph.SUBMIT_PLAN.printedNumber())
                .block("requisites", plan.requisites()).web("link", plan.link())
                .line("outgoing", plan.outgoing().caption()).block("note", plan.note())
                .put("href", href).put("until", until);
        return new Draft(LetterKind.PLAN_SUBMITTED, to, school.id(), order.id(),
                "План введения электронных дневников: " + school.name(), contents, List.of(),
                List.of(String.valueOf(plan.receiptTaskId()), plan.outgoing().caption()));
    }

    Draft report(Person district, School school, Order order, ReportSubmission report) {
        String asOf = RussianText.date(report.asOf());
        Contents contents = about(school, order)
                .put("asOf", asOf).line("districtOrder", order.districtOrder())
                .line("outgoing", report.outgoing().caption()).line("fileName", report.document().fileName())
                .line("executor", report.executor()).line("phone", report.phone())
                .put("href", report.acceptanceTaskId() == null ? null : links.report(order.id()));
        return new Draft(LetterKind.REPORT_SUBMITTED, district, school.id(), order.id(),
                "Отчёт о введении электронных дневников: %s, по состоянию на %s".formatted(school.name(), asOf),
                contents, List.of(report.document()),
                List.of(String.valueOf(report.acceptanceTaskId()), asOf, report.outgoing().caption()));
    }

    /**
     * Each answer is a letter of its own, also the second one of a day that says the same.
     *
     * @param kind PLAN_ANSWERED or REPORT_ANSWERED
     */
    Draft answered(LetterKind kind, Person to, School school, Order order, Answer answer) {
        String of = answer.of() == null ? "" : " " + answer.of();
        Contents contents = about(school, order).put("accepted", answer.accepted()).put("of", of).line("by", answer.by())
                .line("incoming", answer.incoming())
                .block("remarks", answer.remarks()).day("deadline", answer.deadline())
                .put("href", links.task(answer.taskId()));
        String fact = kind == LetterKind.PLAN_ANSWERED
                ? answer.accepted() ? "Получение плана подтверждено" : "План возвращён"
                : "Отчёт%s %s".formatted(of, answer.accepted() ? "принят" : "возвращён");
        return new Draft(kind, to, school.id(), order.id(),
                "%s: %s, %s".formatted(fact, school.name(), RussianText.order(order.caption(), "")), contents,
                List.of(), List.of(String.valueOf(answer.accepted()), of, String.valueOf(answer.taskId()),
                String.valueOf(answer.remarks()), clock.instant().toString()));
    }

    private static Contents about(School school, Order order) {
        return new Contents().line("school", school.name())
                .line("ofOrder", RussianText.order(order.caption(), "а"))
                .line("byOrder", RussianText.order(order.caption(), "у"));
    }
}
