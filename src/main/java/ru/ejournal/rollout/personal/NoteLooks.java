package ru.ejournal.rollout.personal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;

/** Each page of ours that shows personal data is a look, written down before it is shown. */
@ControllerAdvice
class NoteLooks implements HandlerInterceptor, ResponseBodyAdvice<Object>, WebMvcConfigurer {

    private final Looks looks;
    private final Orders orders;
    private final Organisation organisation;

    NoteLooks(Looks looks, Orders orders, Organisation organisation) {
        this.looks = looks;
        this.orders = orders;
        this.organisation = organisation;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Before the page is drawn. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            shown(request, response);
        }
    }

    /** Before anything else is sent. */
    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
                                            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
                                            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            shown(asked.getServletRequest(), answer.getServletResponse());
        }
        return body;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    private void shown(HttpServletRequest request, HttpServletResponse response) {
        String reader = request.getRemoteUser();
        if (reader != null && response.getStatus() == HttpStatus.OK.value()) {
            PersonalPage.at(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                    .ifPresent(page -> note(page, reader, request));
        }
    }

    @SuppressWarnings("unchecked")
    private void note(PersonalPage page, String reader, HttpServletRequest request) {
        Map<String, String> named = Objects.requireNonNullElse(
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
        String person = named.get("login");
        looks.note(reader, page, school(reader, person, named, request.getParameter("school")), person);
    }

    /** Whose people: the address tells, or what was chosen on the page; otherwise the reader's own, all for the district. */
    private @Nullable String school(String reader, @Nullable String person, Map<String, String> named, @Nullable String chosen) {
        if (person != null) {
            return organisation.person(person).map(Person::schoolId).orElse(null);
        }
        Optional<Order> order = named.containsKey("orderId") ? orders.find(named.get("orderId"))
                : Optional.ofNullable(named.get("instanceId")).flatMap(orders::ofInstance);
        return order.map(Order::schoolId)
                .or(() -> Optional.ofNullable(named.get("id")))
                .or(() -> organisation.person(reader).map(Person::schoolId))
                .or(() -> Optional.ofNullable(chosen).filter(school -> !school.isBlank()))
                .orElse(null);
    }
}
