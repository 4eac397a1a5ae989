package ru.ejournal.rollout.personal;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;

/** Accounts (name, e-mail) that are asked of the engine's own interfaces; one's own is nobody else's. */
@Component
class NoteAccounts extends OncePerRequestFilter {

    private static final Pattern USER = Pattern.compile(
            ".*/(?:engine-rest|camunda/api/[a-z-]+)/(?:.*/)?user(?:/([^/]+)(?:/profile)?)?/?");

    private final Looks looks;
    private final Organisation organisation;

    NoteAccounts(Looks looks, Organisation organisation) {
        this.looks = looks;
        this.organisation = organisation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Matcher user = USER.matcher(path(request));
        if (request.getRemoteUser() != null && answer.getStatus() == HttpStatus.OK.value() && user.matches()) {
            note(request.getRemoteUser(), user.group(1));
        }
        answer.copyBodyToResponse();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") || !USER.matcher(path(request)).matches();
    }

    /** Decoded, as whoever answers reads it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }

    private void note(String reader, @Nullable String login) {
        if (login == null) {
            looks.note(reader, PersonalPage.ACCOUNTS, organisation.person(reader).map(Person::schoolId).orElse(null), null);
        } else if (!login.equals(reader)) {
            organisation.person(login).ifPresent(person -> looks.note(reader, PersonalPage.ACCOUNT, person.schoolId(), login));
        }
    }
}
