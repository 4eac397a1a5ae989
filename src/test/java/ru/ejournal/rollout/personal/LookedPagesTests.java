package ru.ejournal.rollout.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import ru.ejournal.rollout.RunningTracker;

/** A new page either shows people's data, and then looks at it are written down, or is said here to show none. */
class LookedPagesTests extends RunningTracker {

    /** Numbers, one's own, or forms without anybody in them. */
    private static final Set<String> OF_NOBODY = Set.of("/", "/login", "/password", "/task/{taskId}", "/error", "/calendar", "/calendar/{secret}.ics",
            "/api/calendar/warnings", "/api/reader", "/api/menu", "/api/orders", "/api/instances/{instanceId}/order", "/orders", "/orders/{orderId}/comparison",
            "/orders/{orderId}/comparison.xlsx", "/receipt/{secret}", "/district", "/district/report", "/district/report.xlsx",
            "/district/report.docx", "/people/new", "/schools/new", "/schools/upload", "/schools/upload/template.{type:xlsx|csv}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_page_is_looked_at_or_shows_nobodys_data() {
        Set<String> pages = mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Arrays.stream(PersonalPage.values()).flatMap(page -> page.addresses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OF_NOBODY);

        assertThat(pages).isEqualTo(known);
    }
}
