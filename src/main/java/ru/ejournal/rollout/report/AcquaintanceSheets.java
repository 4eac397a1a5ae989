package ru.ejournal.rollout.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.report.AcquaintanceSheet.Line;
import ru.ejournal.rollout.report.AcquaintanceSheet.State;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;
import ru.ejournal.rollout.report.Signatures.Signatory;
import ru.ejournal.rollout.report.Signatures.Signature;

/** The acquaintance sheets of all orders, from the facts as they are now. */
@Component
public class AcquaintanceSheets {


    private final Orders orders;
    private final FactLog facts;
    private final Organisation organisation;
    private final AcquaintanceDocument document;
    private final Clock clock;

    AcquaintanceSheets(Orders orders, FactLog facts, Organisation organisation, AcquaintanceDocument document,
                       Clock clock) {
        this.orders = orders;
        this.facts = facts;
        this.organisation = organisation;
        this.document = document;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException for an unknown order */
    public AcquaintanceSheet of(String orderId, Subject subject) {
        Order order = orders.get(orderId);
        School school = organisation.school(order.schoolId());
        Signatures signatures = subject == Subject.ORDER ? Signatures.ofOrder(facts.of(orderId))
                : Signatures.ofInstructions(facts.of(orderId));
        List<Line> lines = signatures.signatories().stream()
                .map(person -> line(person, signatures, school.zone())).toList();
        return new AcquaintanceSheet(subject, school.fullName(), order.caption(), title(order, subject),
                LocalDate.now(clock.withZone(school.zone())), lines);
    }

    /** The sheet to print and sign (DOCX). */
    public byte[] document(String orderId, Subject subject) {
        return document.render(of(orderId, subject));
    }

    private static String title(Order order, Subject subject) {
        return subject == Subject.ORDER ? Objects.requireNonNullElse(order.title(), "")
                : "Инструкции по работе с электронным классным журналом/электронным дневником в системе «%s»"
                        .formatted(Objects.requireNonNullElse(order.systemName(), "Дневник.ру").replaceAll("[«»]", ""));
    }

    private static Line line(Signatory person, Signatures signatures, ZoneId zone) {
        return signatures.of(person)
                .map(signature -> new Line(person.login(), person.name(), person.position(),
                        signature.given() ? State.SIGNED : State.ABSENT, mark(signature, zone)))
                .orElseGet(() -> new Line(person.login(), person.name(), person.position(), State.UNSIGNED, ""));
    }

    private static String mark(Signature signature, ZoneId zone) {
        return switch (signature.outcome()) {
            case "electronic" -> "ознакомлен(а) в электронном виде "
                    + RussianDate.minute(signature.recordedAt().atZone(zone));
            case "paper" -> signature.date().isEmpty() ? "подписано на бумаге"
                    : "подписано на бумаге " + RussianDate.of(LocalDate.parse(signature.date()));
            default -> signature.reason().isEmpty() ? "отсутствует" : "отсутствует: " + signature.reason();
        };
    }
}
