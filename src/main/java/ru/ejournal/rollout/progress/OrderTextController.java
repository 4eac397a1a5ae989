package ru.ejournal.rollout.progress;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderText;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.report.DocumentAccess;

/** The order as printed, with what became of each paragraph in the margin. */
@Controller
class OrderTextController {

    private final DocumentAccess access;
    private final ItemLines lines;
    private final Organisation organisation;
    private final OrderText text;
    private final List<Passage> passages;

    OrderTextController(DocumentAccess access, ItemLines lines, Organisation organisation, OrderText text) {
        this.access = access;
        this.lines = lines;
        this.organisation = organisation;
        this.text = text;
        this.passages = Passage.of(text.lines());
    }

    @GetMapping("/orders/{orderId}/text")
    String text(@PathVariable String orderId, @Nullable Principal reader, Model model) {
        Order order = access.text(orderId, reader);
        Map<String, List<ItemLine>> items = lines.of(order).stream().collect(Collectors.groupingBy(ItemLine::task));
        model.addAttribute("order", order);
        model.addAttribute("oversees", access.oversees(order, reader));
        model.addAttribute("school", organisation.school(order.schoolId()));
        model.addAttribute("head", organisation.holder(order.schoolId(), Role.DIRECTOR).map(Person::fullName).orElse(null));
        model.addAttribute("model", !text.isOf(order));
        model.addAttribute("registered", !items.isEmpty());
        model.addAttribute("passages", passages.stream().map(passage -> beside(passage, items)).toList());
        model.addAttribute("appendix1", text.appendix1());
        model.addAttribute("sheet", margin(Paragraph.SHEET, items));
        return "order-text";
    }

    private static Noted beside(Passage passage, Map<String, List<ItemLine>> items) {
        return new Noted(passage.lines(), margin(passage.paragraph(), items));
    }

    private static @Nullable Margin margin(@Nullable Paragraph paragraph, Map<String, List<ItemLine>> items) {
        return paragraph == null || !items.containsKey(paragraph.taskId()) ? null : Margin.of(items.get(paragraph.taskId()));
    }

    /** A passage and what is noted beside it. */
    record Noted(List<String> lines, @Nullable Margin margin) {
    }
}
