package ru.ejournal.rollout.system;

import java.security.Principal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

import ru.ejournal.rollout.system.Menu.Entry;

/** The menu for the templates; it is looked up only where one shows it. */
@ControllerAdvice
class MenuOnPages {

    private final Menu menu;

    MenuOnPages(Menu menu) {
        this.menu = menu;
    }

    @ModelAttribute
    void add(@Nullable Principal reader, Model model) {
        model.addAttribute("menu", new LazyContextVariable<List<Entry>>() {
            @Override
            protected List<Entry> loadValue() {
                return menu.of(reader);
            }
        });
    }
}
