package ru.ejournal.rollout.system;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a browser is told not to do with our answers. The webapps' pages bring a content policy of their own, which stays. */
final class PageHeaders {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Scripts and styles are files of ours. Tables and charts write styles into the elements that they make. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private PageHeaders() {
    }

    static void everywhere(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(FrameOptionsConfig::sameOrigin)
                // Written under TLS only, the proxy's included. Other hosts of the domain are not ours to decide on.
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                // An address may hold a secret (receipts, calendars): it goes to nobody.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES));
    }

    static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
        RequestMatcher scripts = new OrRequestMatcher(PATH.matcher("/camunda/lib/**"), PATH.matcher("/camunda/assets/**"),
                PATH.matcher("/camunda/app/*/*.js"), PATH.matcher("/camunda/app/*/*.css"), PATH.matcher("/rollout.css"), PATH.matcher("/webjars/**"));
        // The webapps' scripts are megabytes with a version in the address: a phone fetches them once.
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(scripts),
                        new CacheControlHeadersWriter()));
    }
}
