package ru.ejournal.rollout.progress;

import java.nio.charset.StandardCharsets;
import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.ejournal.rollout.Download;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.report.DocumentAccess;

/** What became of an order: its history and, once it has ended, the certificate. */
@Controller
@RequestMapping("/orders/{orderId}")
class ProgressController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String NOT_YET = "Справки ещё нет: она составляется, когда приказ снят с контроля или признан утратившим силу.";

    private final DocumentAccess access;
    private final Histories histories;
    private final CertificateFiles certificates;
    private final Organisation organisation;

    ProgressController(DocumentAccess access, Histories histories, CertificateFiles certificates, Organisation organisation) {
        this.organisation = organisation;
        this.access = access;
        this.histories = histories;
        this.certificates = certificates;
    }

    @GetMapping("/history")
    String history(@PathVariable String orderId, @Nullable Principal reader, Model model) {
        model.addAttribute("history", histories.of(access.order(orderId, reader)));
        return "order-history";
    }

    @GetMapping("/timeline")
    String timeline(@PathVariable String orderId, @Nullable Principal reader, Model model) {
        Order order = access.order(orderId, reader);
        model.addAttribute("order", order);
        model.addAttribute("school", organisation.school(order.schoolId()).name());
        return "order-timeline";
    }

    @GetMapping("/certificate.docx")
    ResponseEntity<?> certificate(@PathVariable String orderId, @Nullable Principal reader) {
        return certificates.of(access.order(orderId, reader)).<ResponseEntity<?>>map(certificate ->
                Download.docx(CertificateFiles.NAME, certificate))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(PLAIN).body(NOT_YET));
    }
}
