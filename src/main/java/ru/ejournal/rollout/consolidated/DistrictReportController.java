package ru.ejournal.rollout.consolidated;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.ejournal.rollout.Download;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.table.TableFiles;

/** The district's report: a page, a workbook and a document. For the education department only. */
@Controller
class DistrictReportController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Readers readers;
    private final DistrictReports reports;
    private final DistrictDocument document;

    DistrictReportController(Readers readers, DistrictReports reports, DistrictDocument document) {
        this.readers = readers;
        this.reports = reports;
        this.document = document;
    }

    @GetMapping("/district/report")
    String page(@RequestParam(required = false) @Nullable String date, @Nullable Principal reader, Model model) {
        readers.holding(reader, Role.DISTRICT);
        Optional<DistrictReport> report = of(date);
        // A date without a report, mistyped or gone: the newest one, and it is said.
        model.addAttribute("wished", report.isPresent() || date == null ? "" : date);
        model.addAttribute("report", report.or(() -> reports.of(null)).orElse(null));
        return "district-report";
    }

    @GetMapping("/district/report.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable String date, @Nullable Principal reader) {
        readers.holding(reader, Role.DISTRICT);
        return answer(date, report -> TableFiles.xlsx(DistrictTable.of(report), DistrictSheets.of(report)));
    }

    @GetMapping("/district/report.docx")
    ResponseEntity<byte[]> document(@RequestParam(required = false) @Nullable String date, @Nullable Principal reader) {
        Person signer = readers.holding(reader, Role.DISTRICT);
        return answer(date, report -> Download.docx(
                "Сводный отчёт на %s.docx".formatted(RussianText.date(report.date())), document.render(report, signer)));
    }

    private ResponseEntity<byte[]> answer(@Nullable String date, Function<DistrictReport, ResponseEntity<byte[]>> file) {
        return of(date).map(file).orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(PLAIN)
                .body("На эту дату не принят ни один отчёт.".getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<DistrictReport> of(@Nullable String date) {
        try {
            return reports.of(date == null || date.isBlank() ? null : LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
