package ru.ejournal.rollout.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The order as printed, from its grounds to the control, numbering and all; people sign that they have read it. */
@Component
public class OrderText {

    private static final String NUMBER = "01/09-267";
    private static final LocalDate DATE = LocalDate.of(2013, 9, 24);

    private final String body = read("order/text.txt");
    private final String appendix1 = read("order/appendix-1.txt");

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line by line, without caption and title. */
    public List<String> lines() {
        return body.lines().toList();
    }

    /** The conditions for keeping the electronic journal, line by line, without «Приложение 1». */
    public List<String> appendix1() {
        return appendix1.lines().toList();
    }

    /** True for order 01/09-267 of 24.09.2013; to another the text is the model, whose people and dates are not its own. */
    public boolean isOf(Order order) {
        return NUMBER.equals(order.number()) && DATE.equals(order.orderDate());
    }

    /** Caption, title and text. */
    public String of(Order order) {
        return order.caption() + "\n" + (order.title() == null ? "" : order.title()) + "\n\n" + body;
    }
}
