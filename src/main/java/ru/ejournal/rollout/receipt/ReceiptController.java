package ru.ejournal.rollout.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.ejournal.rollout.Refusal;

/**
 * The page behind a one-time link, for people without a login. It needs no session, and its form no token of its own:
 * whoever could forge the request would have to know the link's secret, and with it needs to forge nothing.
 */
@Controller
@RequestMapping("/receipt/{secret}")
class ReceiptController {

    private static final int NUMBER = 100;
    private static final int REMARKS = 2000;

    private final ReceiptLinks links;

    ReceiptController(ReceiptLinks links) {
        this.links = links;
    }

    /** The address is the secret: it is neither kept by caches nor told to the page that the document's link opens. */
    @ModelAttribute
    void keepToOneself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        return links.find(secret).map(link -> form(link, "", "", "", List.of(), model)).orElseGet(() -> gone(response));
    }

    @PostMapping
    String answer(@PathVariable String secret, @RequestParam(defaultValue = "") String decision,
                  @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String remarks,
                  Model model, HttpServletResponse response) {
        boolean accepted = decision.equals("accept");
        List<String> problems = problems(decision, number.strip(), remarks.strip());
        try {
            Optional<ReceiptLink> link = problems.isEmpty()
                    ? links.answer(secret, new ReceiptAnswer(accepted, number.strip(), remarks.strip())) : Optional.empty();
            if (link.isPresent()) {
                model.addAttribute("link", link.get());
                model.addAttribute("accepted", accepted);
                return "receipt-done";
            }
        } catch (Refusal refusal) {
            problems.add(refusal.getMessage());
        }
        Optional<ReceiptLink> link = problems.isEmpty() ? Optional.empty() : links.find(secret);
        link.ifPresent(found -> response.setStatus(HttpStatus.BAD_REQUEST.value()));
        return link.map(found -> form(found, decision, number, remarks, problems, model)).orElseGet(() -> gone(response));
    }

    private static List<String> problems(String decision, String number, String remarks) {
        List<String> problems = new ArrayList<>();
        if (!decision.equals("accept") && !decision.equals("return")) {
            problems.add("Выберите: получение подтверждено или документ возвращается.");
        }
        if (decision.equals("return") && remarks.isEmpty()) {
            problems.add("Напишите замечания: что школе исправить.");
        }
        if (number.length() > NUMBER || remarks.length() > REMARKS) {
            problems.add("Сократите: номер — не больше %d знаков, замечания — не больше %d.".formatted(NUMBER, REMARKS));
        }
        return problems;
    }

    private static String form(ReceiptLink link, String decision, String number, String remarks, List<String> problems, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("decision", decision);
        model.addAttribute("number", number);
        model.addAttribute("remarks", remarks);
        model.addAttribute("problems", problems);
        return "receipt";
    }

    /** Unknown, expired and used look the same. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "receipt-gone";
    }
}
