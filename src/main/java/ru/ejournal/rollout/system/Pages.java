package ru.ejournal.rollout.system;

import java.security.Principal;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The addresses that people are given: the start page, the login, a task. */
@Controller
class Pages {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    /** «The task that is due first on top»: Tasklist's own default is the newest first. */
    private static final String BY_DUE_DATE =
            "sorting=%5B%7B%22sortBy%22:%22dueDate%22,%22sortOrder%22:%22asc%22%7D%5D";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern TASK_ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");

    private final OtherLogins others;
    private final Menu menu;

    Pages(OtherLogins others, Menu menu) {
        this.others = others;
        this.menu = menu;
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + TASKLIST + "?" + BY_DUE_DATE;
    }

    /** For the headers of the webapps. */
    @GetMapping("/api/menu")
    @ResponseBody
    List<Menu.Entry> menu(@Nullable Principal reader) {
        return menu.of(reader);
    }

    /** Whoever is logged in already has nothing to do here. */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("wait", rest(request.getParameter("wait")));
        model.addAttribute("others", others.list());
        model.addAttribute("crowd", rest(request.getParameter("crowd")));
        return request.getRemoteUser() == null ? "login" : "redirect:/";
    }

    /** «8 с», «12 мин»; null for what is no number of seconds. */
    private static @Nullable String rest(@Nullable String seconds) {
        if (seconds == null || !SECONDS.matcher(seconds).matches()) {
            return null;
        }
        int rest = Integer.parseInt(seconds);
        return rest < 100 ? rest + " с" : (rest + 59) / 60 + " мин";
    }

    /** The link in letters. A browser drops the part after # on its way through the login form, a path it keeps. */
    @GetMapping("/task/{taskId}")
    String task(@PathVariable String taskId) {
        if (!TASK_ID.matcher(taskId).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + TASKLIST + "?task=" + taskId + "&" + BY_DUE_DATE;
    }
}
