package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.district.DistrictOrderData;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.form.Submission;

/** «Зарегистрировать приказ отдела образования»: what it orders, by when, and which schools. */
@Component
class RegisterDistrictOrder implements SchoolForm {

    /** The order that 01/09-267 names as its ground. */
    private static final String FIRST_NUMBER = "01/10-395";
    private static final String TITLE = "О введении электронных дневников учащихся и электронного журнала успеваемости "
            + "в общеобразовательных организациях района";
    private static final String TEXT = "1. Руководителям общеобразовательных организаций издать приказы о введении электронных "
            + "дневников и электронного журнала успеваемости.\n2. Представить планы введения в информационно-методический отдел."
            + "\n3. Представить отчёты о введении по приложению 2 в отдел образования.";
    private static final int MOST_REPORTS = 12;

    private final DistrictOrders districts;
    private final Organisation organisation;
    private final Proposals proposals;
    private final OrderContext context;

    RegisterDistrictOrder(DistrictOrders districts, Organisation organisation, Proposals proposals, OrderContext context) {
        this.districts = districts;
        this.organisation = organisation;
        this.proposals = proposals;
        this.context = context;
    }

    @Override
    public String task() {
        return "register_district_order";
    }

    @Override
    public Map<String, Object> open(DelegateExecution execution) {
        LocalDate date = context.today(execution);
        List<School> free = free();
        Map<String, Object> values = new HashMap<>();
        values.put("orderTitle", "Отдел образования");
        values.put("number", districts.numbered("", FIRST_NUMBER, date) ? "" : FIRST_NUMBER);
        values.put("orderDate", date.toString());
        values.put("title", TITLE);
        values.put("districtText", TEXT);
        values.put("planDate", proposals.plan(date).toString());
        values.put("reportDates", Json.of(List.of(Map.of("date", proposals.report(date).toString()))));
        values.put("schoolOptions", Json.schools(free));
        values.put("schools", Json.of(free.stream().map(School::id).toList()));
        return values;
    }

    @Override
    public void submitted(Submission form, DelegateExecution execution, String author) {
        DistrictOrderData data = new DistrictOrderData(form.required("number"), form.date("orderDate").orElseThrow(),
                form.required("title"), form.text("districtText").orElse(null), form.date("planDate").orElseThrow(),
                new ReportDates(dates(form)));
        List<String> schools = form.entries("schools").stream().map(JsonNode::asText).distinct().toList();
        List<String> problems = problems(data, dates(form), execution);
        problems.addAll(unable(schools));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        districts.register(execution.getProcessBusinessKey(), data, schools, author);
    }

    /** Schools of no running order of the district. */
    List<School> free() {
        Set<String> taken = districts.taken();
        return organisation.schools().stream().filter(school -> !taken.contains(school.id())).toList();
    }

    /** Why schools cannot be taken in; none, if they can. */
    List<String> unable(List<String> schools) {
        Map<String, School> free = free().stream().collect(Collectors.toMap(School::id, Function.identity()));
        return new ArrayList<>(schools.stream().map(school -> unable(school, free.get(school))).flatMap(Optional::stream).toList());
    }

    private Optional<String> unable(String id, @Nullable School free) {
        if (free == null) {
            return Optional.of("%s уже исполняет приказ отдела образования или школы нет в списке: обновите список."
                    .formatted(organisation.schools().stream().filter(school -> school.id().equals(id)).map(School::name).findFirst().orElse(id)));
        }
        return organisation.holder(id, Role.DIRECTOR).isPresent() ? Optional.empty()
                : Optional.of("%s: не указан директор, приказ открыть некому. Укажите его в списке сотрудников.".formatted(free.name()));
    }

    private List<String> problems(DistrictOrderData data, List<LocalDate> dates, DelegateExecution execution) {
        List<String> problems = new ArrayList<>();
        if (data.orderDate().isAfter(context.today(execution))) {
            problems.add("«Дата приказа»: дата ещё не наступила.");
        }
        if (districts.numbered(execution.getProcessBusinessKey(), data.number(), data.orderDate())) {
            problems.add("Приказ № %s от %s уже зарегистрирован.".formatted(data.number(), RussianText.date(data.orderDate())));
        }
        if (data.planDate().isBefore(data.orderDate())) {
            problems.add("«Срок представления плана»: он раньше даты приказа.");
        }
        if (dates.isEmpty() || dates.size() > MOST_REPORTS) {
            problems.add("«Даты отчёта»: укажите от одной до %d дат.".formatted(MOST_REPORTS));
        }
        if (Set.copyOf(dates).size() < dates.size()) {
            problems.add("«Даты отчёта»: одна и та же дата указана дважды.");
        }
        if (dates.stream().anyMatch(date -> !date.isAfter(data.orderDate()))) {
            problems.add("«Даты отчёта»: отчёт составляется после даты приказа.");
        }
        return problems;
    }

    private static List<LocalDate> dates(Submission form) {
        return form.entries("reportDates").stream().map(entry -> LocalDate.parse(entry.path("date").asText())).toList();
    }
}
