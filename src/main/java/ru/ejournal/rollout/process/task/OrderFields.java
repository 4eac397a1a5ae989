package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.form.Submission;

/** The fields that registration and amendment of an order share. */
@Component
class OrderFields {

    private static final int MOST_REPORTS = 12;

    private final Orders orders;
    private final Organisation organisation;

    OrderFields(Orders orders, Organisation organisation) {
        this.orders = orders;
        this.organisation = organisation;
    }

    OrderData data(Submission form) {
        return new OrderData(form.required("number"), form.date("orderDate").orElseThrow(), form.required("title"),
                form.text("districtOrder").orElse(null), form.required("systemName"), form.required("responsible"),
                reportDates(form));
    }

    /** @throws Refusal naming everything that is wrong */
    void check(Submission form, TaskScene scene) {
        List<String> problems = new ArrayList<>();
        LocalDate orderDate = form.date("orderDate").orElseThrow();
        if (orderDate.isAfter(scene.today())) {
            problems.add("«Дата приказа»: дата ещё не наступила.");
        }
        if (orders.taken(scene.order(), form.required("number"), orderDate)) {
            problems.add("Приказ № %s от %s уже зарегистрирован.".formatted(form.required("number"), RussianText.date(orderDate)));
        }
        problems.addAll(reportProblems(form, orderDate));
        problems.addAll(stranger(scene.order(), "Ответственное лицо", form.required("responsible")));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /** What is wrong with a person chosen for the school; empty if they work there. */
    List<String> stranger(Order order, String field, String login) {
        boolean known = organisation.person(login).filter(person -> order.schoolId().equals(person.schoolId())).isPresent();
        return known ? List.of() : List.of("«%s»: в школе нет такого сотрудника.".formatted(field));
    }

    private static List<String> reportProblems(Submission form, LocalDate orderDate) {
        List<LocalDate> dates = form.entries("reportDates").stream()
                .map(entry -> LocalDate.parse(entry.path("date").asText())).toList();
        List<String> problems = new ArrayList<>();
        if (dates.isEmpty() || dates.size() > MOST_REPORTS) {
            problems.add("«Даты отчёта»: укажите от одной до %d дат.".formatted(MOST_REPORTS));
        }
        if (new HashSet<>(dates).size() < dates.size()) {
            problems.add("«Даты отчёта»: одна и та же дата указана дважды.");
        }
        if (dates.stream().anyMatch(date -> !date.isAfter(orderDate))) {
            problems.add("«Даты отчёта»: отчёт составляется после даты приказа.");
        }
        return problems;
    }

    private static ReportDates reportDates(Submission form) {
        return new ReportDates(form.entries("reportDates").stream()
                .map(entry -> LocalDate.parse(entry.path("date").asText())).toList());
    }

    /** As the form shows what is registered. */
    void show(Map<String, Object> values, TaskScene scene, OrderData data) {
        values.put("number", data.number());
        values.put("orderDate", data.orderDate().toString());
        values.put("title", data.title());
        values.put("districtOrder", data.districtOrder() == null ? "" : data.districtOrder());
        values.put("systemName", data.systemName());
        values.put("responsible", data.responsible());
        values.put("reportDates", Json.of(data.reportDates().dates().stream().map(date -> Map.of("date", date.toString())).toList()));
        values.put("people", Json.options(organisation.peopleOf(scene.school().id())));
    }
}
