package ru.ejournal.rollout.system;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that could be read in two ways ({@code //}, {@code ..;}, {@code %2e}) before anybody reads them.
 * Spring Security would do so too, but stumbles over them first where several servlets are mapped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddAddresses extends OncePerRequestFilter {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            Refusals.oddAddress(response);
            return;
        }
        chain.doFilter(request, response);
    }
}
