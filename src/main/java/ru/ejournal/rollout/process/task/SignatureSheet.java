package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderText;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.report.AcquaintanceSheet;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;
import ru.ejournal.rollout.report.AcquaintanceSheets;

/** The acquaintance sheet that a called {@code acquaintance} process fills in: of the order, or of the instructions. */
@Component("signatures")
public class SignatureSheet {

    private final OrderContext context;
    private final OrderItems items;
    private final FactLog facts;
    private final Organisation organisation;
    private final AcquaintanceSheets sheets;
    private final OrderText orderText;
    private final ObjectMapper json;

    SignatureSheet(OrderContext context, OrderItems items, FactLog facts, Organisation organisation,
                   AcquaintanceSheets sheets, OrderText orderText, ObjectMapper json) {
        this.context = context;
        this.items = items;
        this.facts = facts;
        this.organisation = organisation;
        this.sheets = sheets;
        this.orderText = orderText;
        this.json = json;
    }

    /** Logins of those who have not been marked yet. */
    public List<String> open(DelegateExecution execution) {
        return of(execution).unsigned().stream().map(AcquaintanceSheet.Line::login).toList();
    }

    public Date due(DelegateExecution execution) {
        return Date.from(deadlineOf(execution).lastSecond());
    }

    public Date deadline(DelegateExecution execution) {
        return Date.from(deadlineOf(execution).passed());
    }

    /** Who notes signatures on paper: the secretary, or the director of a school without one. */
    public String recorder(DelegateExecution execution) {
        return organisation.holder(execution.getTenantId(), Role.SECRETARY).map(Person::login)
                .orElseGet(() -> context.director(execution.getTenantId()).login());
    }

    AcquaintanceSheet of(DelegateExecution execution) {
        return sheets.of(execution.getProcessBusinessKey(), subject(execution));
    }

    AcquaintanceSheet of(Order order, Subject subject) {
        return sheets.of(order.id(), subject);
    }

    /** Told by the call activity, not by a variable that a form could overwrite. */
    Subject subject(DelegateExecution execution) {
        return execution.getProcessInstance().getSuperExecution().getCurrentActivityId()
                .equals(Paragraph.SHEET.taskId()) ? Subject.ORDER : Subject.INSTRUCTIONS;
    }

    /** «приказ» or «инструкции», as a task's name says it. */
    String documentName(DelegateExecution execution) {
        return subject(execution) == Subject.ORDER ? "приказ" : "инструкции";
    }

    /** The item that waits for the signatures. */
    public Long itemId(DelegateExecution execution) {
        return Objects.requireNonNull(item(execution).id());
    }

    OrderItem item(DelegateExecution execution) {
        Paragraph paragraph = subject(execution) == Subject.ORDER ? Paragraph.SHEET : Paragraph.ACQUAINT;
        return items.find(execution.getProcessBusinessKey(), paragraph.taskId(), null).orElseThrow();
    }

    /** Draws up the list of those who have to sign: everybody who works at the school now. */
    void list(DelegateExecution execution) {
        Order order = context.order(execution);
        List<Map<String, Object>> people = organisation.peopleOf(order.schoolId()).stream()
                .map(person -> Map.<String, Object>of("login", person.login(), "name", person.fullName(),
                        "position", person.position(), "teaching", person.teaching())).toList();
        FactKey key = subject(execution) == Subject.ORDER ? FactKey.ORDER_SIGNATORIES : FactKey.INSTRUCTIONS_SIGNATORIES;
        record(execution, key, Objects.requireNonNullElse(order.registeredBy(), "system"), people);
    }

    void sign(DelegateExecution execution, String login) {
        mark(execution, login, login, "electronic", null, null);
    }

    void mark(DelegateExecution execution, String login, String author, String outcome, @Nullable LocalDate date,
              @Nullable String reason) {
        FactKey key = subject(execution) == Subject.ORDER ? FactKey.ORDER_SIGNATURE : FactKey.INSTRUCTIONS_SIGNATURE;
        record(execution, key, author, Map.of("login", login, "outcome", outcome,
                "date", date == null ? "" : date.toString(), "reason", Objects.requireNonNullElse(reason, "")));
    }

    /** What the form shows of the document. */
    Map<String, Object> view(DelegateExecution execution, TaskScene scene) {
        AcquaintanceSheet sheet = of(execution);
        boolean order = sheet.subject() == Subject.ORDER;
        String text = order ? orderText.of(scene.order())
                : scene.facts().entries(FactKey.CHANGED_ACTS).stream()
                        .map(act -> "%s (%s)".formatted(act.path("title").asText(), act.path("requisites").asText()))
                        .collect(Collectors.joining("\n"));
        return Map.of("documentTitle", sheet.document(), "documentText", text,
                "documentLink", order ? "/orders/%s/text".formatted(scene.order().id()) : scene.facts().told(Paragraph.ACQUAINT.taskId(), "instructionsLink").orElse(""),
                "sheetLink", "/orders/%s/acquaintance/%s.docx".formatted(scene.order().id(), order ? "order" : "instructions"),
                "unsigned", unsigned(sheet));
    }

    Object unsigned(AcquaintanceSheet sheet) {
        return Json.of(sheet.unsigned().stream().map(line ->
                new Option(line.login(), line.name() + ", " + line.position())).toList());
    }

    private void record(DelegateExecution execution, FactKey key, String author, Object value) {
        JsonNode node = json.valueToTree(value);
        facts.record(execution.getProcessBusinessKey(), null, item(execution).taskId(), author, Map.of(key.toString(), node));
    }

    private Deadline deadlineOf(DelegateExecution execution) {
        return new Deadline(item(execution).deadline(), context.zone(execution));
    }
}
