package ru.ejournal.rollout.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts of a webapp's page the nonce that the page's own Content-Security-Policy names. Camunda 7.24.0 keeps
 * one nonce for the whole application and draws a new one on every request, an API call's included: where two people
 * asked at the same moment, the page carried the other one's nonce, no script ran and the screen stayed blank.
 */
class PageNonce extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/camunda/app/[^/]+/[^/.]+/([^.]*)");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGE.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_POLICY.matcher(policy == null ? "" : policy);
        if (nonce.find() && page.getContentType() != null && page.getContentType().startsWith("text/html")) {
            String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream().write(IN_PAGE.matcher(html)
                    .replaceAll("nonce=\"" + Matcher.quoteReplacement(nonce.group(1)) + "\"").getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }
}
