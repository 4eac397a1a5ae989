package ru.ejournal.rollout.system;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.ejournal.rollout.organisation.PasswordRule;
import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/** Everyone's own password: changed at any time, and first of all where somebody else has chosen it. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final PasswordLogin logins;
    private final PasswordCheck passwords;
    private final EngineUsers users;
    private final GivenPasswords given;
    private final HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();

    PasswordController(PasswordLogin logins, PasswordCheck passwords, EngineUsers users, GivenPasswords given) {
        this.logins = logins;
        this.passwords = passwords;
        this.users = users;
        this.given = given;
    }

    @GetMapping
    String page(Authentication reader, Model model) {
        return show(reader, List.of(), false, model);
    }

    @PostMapping
    String change(Authentication reader, @RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String chosen,
                  @RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!passwords.keptHere(reader.getName())) {
            return show(reader, List.of(), false, model);
        }
        List<String> problems = problems(reader, old, chosen, again, request);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reader, problems, false, model);
        }
        users.choosePassword(reader.getName(), chosen);
        goOnAs(reader, request, response);
        return show(reader, List.of(), true, model);
    }

    private List<String> problems(Principal reader, String old, String chosen, String again, HttpServletRequest request) {
        List<String> problems = new ArrayList<>(PasswordRule.broken(reader.getName(), chosen).stream()
                .map(rule -> "Новый пароль не подходит. Требование: " + rule.words() + ".").toList());
        if (!chosen.equals(again)) {
            problems.add("Новый пароль и его повтор не совпадают.");
        }
        if (chosen.equals(old)) {
            problems.add("Новый пароль совпадает с прежним.");
        }
        try {
            logins.checked(reader.getName(), old, request.getRemoteAddr());
        } catch (LoginRefused refused) {
            problems.add(refused.tooOften() ? refused.getMessage() + "."
                    : "Нынешний пароль неверен. После нескольких неудачных попыток вход закрывается.");
        }
        return problems;
    }

    /** In this session, under a new name of it, without having to log in again. */
    private void goOnAs(Principal reader, HttpServletRequest request, HttpServletResponse response) {
        EngineUser user = users.byLogin(reader.getName()).orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user.login(), null, given.authorities(user)));
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
            session.saveContext(context, request, response);
        }
    }

    private String show(Authentication reader, List<String> problems, boolean done, Model model) {
        model.addAttribute("done", done);
        model.addAttribute("given", GivenPasswords.of(reader));
        model.addAttribute("keptHere", passwords.keptHere(reader.getName()));
        model.addAttribute("problems", problems);
        model.addAttribute("rules", Stream.of(PasswordRule.values()).map(PasswordRule::words).toList());
        return "password";
    }
}
