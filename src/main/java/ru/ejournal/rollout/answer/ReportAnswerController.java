package ru.ejournal.rollout.answer;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitutions;

/** The district reads a school's report and accepts or returns it. */
@Controller
@RequestMapping("/district/orders/{orderId}/report")
class ReportAnswerController {

    private static final String PAGE = "district-report-answer";

    private final Orders orders;
    private final ReportPage page;
    private final ReportAnswers answers;
    private final Readers readers;
    private final Organisation organisation;
    private final Substitutions substitutions;

    ReportAnswerController(Orders orders, ReportPage page, ReportAnswers answers, Readers readers,
                           Organisation organisation, Substitutions substitutions) {
        this.orders = orders;
        this.page = page;
        this.answers = answers;
        this.readers = readers;
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    @GetMapping
    String show(@PathVariable String orderId, @Nullable Principal reader, Model model) {
        officer(reader);
        model.addAttribute("decision", new ReportDecision(null, null, null, null));
        return page(order(orderId), model);
    }

    /** @param reportId what the reader has seen: a newer revision is not answered unseen */
    @PostMapping
    String answer(@PathVariable String orderId, @RequestParam(defaultValue = "0") long reportId, @ModelAttribute("decision") ReportDecision decision,
                  @Nullable Principal reader, Model model, RedirectAttributes next) {
        Person officer = officer(reader);
        Order order = order(orderId);
        try {
            demandLatest(order, reportId);
            answers.answer(orderId, decision, officer.login());
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.getMessage());
            return page(order, model);
        }
        next.addFlashAttribute("done", decision.accepts() ? "Отчёт принят. Школа получит письмо."
                : "Отчёт возвращён. Школа получит письмо с замечаниями.");
        return "redirect:/district/orders/{orderId}/report";
    }

    private void demandLatest(Order order, long reportId) {
        Long latest = page.of(order).latestId();
        if (latest == null || latest != reportId) {
            throw new Refusal("Школа тем временем представила другой отчёт. Он показан ниже: проверьте его и ответьте ещё раз.");
        }
    }

    private String page(Order order, Model model) {
        model.addAttribute("page", page.of(order));
        model.addAttribute("ended", order.endedAt() != null);
        return PAGE;
    }

    private Order order(String orderId) {
        return orders.find(orderId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whoever answers for the district now, substitutes included. */
    private Person officer(@Nullable Principal reader) {
        return readers.find(reader).filter(person -> person.has(Role.DISTRICT)
                        || substitutions.acting(organisation.peopleOfDistrict(Role.DISTRICT), Role.DISTRICT).contains(person.login()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
