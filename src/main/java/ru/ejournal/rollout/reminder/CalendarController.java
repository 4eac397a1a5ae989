package ru.ejournal.rollout.reminder;

import java.nio.charset.StandardCharsets;
import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import ru.ejournal.rollout.deadline.CalendarFile;
import ru.ejournal.rollout.letter.Links;
import ru.ejournal.rollout.organisation.Person;

/** The calendar that programs fetch without a login, and the page on which its owner finds the address. */
@Controller
class CalendarController {

    private final CalendarFeeds feeds;
    private final PersonalCalendar calendar;
    private final Links links;

    CalendarController(CalendarFeeds feeds, PersonalCalendar calendar, Links links) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.links = links;
    }

    /** Not found looks the same whether the address never was, was replaced, or its owner has left. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        return feeds.readerOf(secret).map(person -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                                .filename("Сроки.ics", StandardCharsets.UTF_8).build().toString())
                        .body(calendar.of(person)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.TEXT_PLAIN).build());
    }

    @GetMapping("/calendar")
    String page(@Nullable Principal reader, Model model) {
        feeds.secretOf(person(reader)).map(links::calendar).ifPresent(address -> {
            model.addAttribute("address", address);
            model.addAttribute("subscribe", address.replaceFirst("^https?", "webcal"));
        });
        return "calendar";
    }

    @PostMapping("/calendar")
    String issue(@Nullable Principal reader) {
        feeds.issue(person(reader));
        return "redirect:/calendar";
    }

    /** The technical administrator, for one, has no tasks and so no calendar. */
    private Person person(@Nullable Principal reader) {
        return feeds.present(reader == null ? "" : reader.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
