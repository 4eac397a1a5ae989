package ru.ejournal.rollout.report;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.ejournal.rollout.Download;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;

/** The documents of an order: a page of links and the files themselves. */
@Controller
@RequestMapping("/orders/{orderId}")
class DocumentsController {

    private final DocumentAccess access;
    private final Reports reports;
    private final AcquaintanceSheets sheets;
    private final Comparisons comparisons;
    private final Organisation organisation;

    DocumentsController(DocumentAccess access, Reports reports, AcquaintanceSheets sheets, Comparisons comparisons, Organisation organisation) {
        this.access = access;
        this.reports = reports;
        this.sheets = sheets;
        this.comparisons = comparisons;
        this.organisation = organisation;
    }

    @GetMapping
    String page(@PathVariable String orderId, @Nullable Principal reader, Model model) {
        Order order = access.order(orderId, reader);
        model.addAttribute("order", order);
        model.addAttribute("draft", reports.draft(orderId));
        model.addAttribute("reports", reports.of(orderId));
        model.addAttribute("zone", organisation.school(order.schoolId()).zone());
        model.addAttribute("orderSheet", sheets.of(orderId, Subject.ORDER));
        model.addAttribute("instructionsSheet", sheets.of(orderId, Subject.INSTRUCTIONS));
        model.addAttribute("comparable", comparisons.of(orderId).possible());
        return "order-documents";
    }

    @GetMapping("/report/draft.docx")
    ResponseEntity<byte[]> draft(@PathVariable String orderId, @Nullable Principal reader) {
        access.order(orderId, reader);
        return Download.docx("Отчёт (черновик).docx", reports.draftDocument(orderId));
    }

    @GetMapping("/report/{reportId:\\d{1,18}}.docx")
    ResponseEntity<byte[]> submitted(@PathVariable String orderId, @PathVariable long reportId,
                                     @Nullable Principal reader) {
        access.order(orderId, reader);
        SubmittedReport report = reports.find(orderId, reportId).orElseThrow(DocumentNotFound::new);
        return Download.docx(report.fileName(), report.document());
    }

    @GetMapping("/acquaintance/order.docx")
    ResponseEntity<byte[]> orderSheet(@PathVariable String orderId, @Nullable Principal reader) {
        access.order(orderId, reader);
        return Download.docx("Лист ознакомления с приказом.docx", sheets.document(orderId, Subject.ORDER));
    }

    @GetMapping("/acquaintance/instructions.docx")
    ResponseEntity<byte[]> instructionsSheet(@PathVariable String orderId, @Nullable Principal reader) {
        access.order(orderId, reader);
        return Download.docx("Лист ознакомления с инструкциями.docx", sheets.document(orderId, Subject.INSTRUCTIONS));
    }
}
