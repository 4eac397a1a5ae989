package ru.ejournal.rollout.system;

import java.io.IOException;
import java.util.regex.Pattern;

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
 * Spring Security would do so too, but stumbles over them first where several servlets are mapped; and over letters that
 * nobody encodes (RFC 3986, 2.3), where they hide a servlet's name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddAddresses extends OncePerRequestFilter {

    private static final Pattern ENCODED_LETTER = Pattern.compile("%(3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|2[dDeE]|5[fF])");

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (odd(request)) {
            Refusals.oddAddress(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean odd(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
            return ENCODED_LETTER.matcher(request.getRequestURI()).find();
        } catch (RequestRejectedException e) {
            return true;
        }
    }
}
