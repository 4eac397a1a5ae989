package ru.ejournal.rollout.schools;

import java.io.IOException;
import java.io.Serializable;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import ru.ejournal.rollout.organisation.FormRefused;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.SchoolUpload;
import ru.ejournal.rollout.organisation.StartPassword;
import ru.ejournal.rollout.organisation.UploadColumn;
import ru.ejournal.rollout.organisation.UploadPlan;
import ru.ejournal.rollout.organisation.UploadRow;
import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.TableFiles;

/** Loading schools from a table: choose a file, look at what it would do, accept, take the passwords. */
@Controller
@RequestMapping("/schools/upload")
class UploadController {

    private static final String LOOKED_AT = "schoolsLookedAt";
    private static final String PASSWORDS = "startPasswords";

    private final Readers readers;
    private final SchoolUpload upload;

    UploadController(Readers readers, SchoolUpload upload) {
        this.readers = readers;
        this.upload = upload;
    }

    @GetMapping
    String choose(@Nullable Principal reader, Model model) {
        officer(reader);
        return chooser(null, model);
    }

    @GetMapping("/template.{type:xlsx|csv}")
    ResponseEntity<byte[]> template(@PathVariable String type, @Nullable Principal reader) {
        officer(reader);
        return type.equals("xlsx") ? TableFiles.xlsx(UploadTable.template()) : TableFiles.csv(UploadTable.template());
    }

    /** Reads the file and shows what it would do; loads nothing. */
    @PostMapping
    String look(@Nullable Principal reader, @RequestParam(required = false) @Nullable MultipartFile file, HttpSession session, Model model,
                HttpServletResponse response) throws IOException {
        officer(reader);
        session.removeAttribute(LOOKED_AT);
        try {
            byte[] bytes = file == null ? new byte[0] : file.getInputStream().readNBytes(SheetFile.LARGEST + 1);
            List<UploadRow> rows = UploadTable.rows(bytes);
            return preview(rows, null, session, model);
        } catch (BadFile refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return chooser(refused.getMessage(), model);
        }
    }

    /** All that was looked at, or nothing: once, and only if it would still do what was shown. */
    @PostMapping("/accept")
    String accept(@Nullable Principal reader, HttpSession session, Model model, HttpServletResponse response) {
        Person officer = officer(reader);
        if (!(session.getAttribute(LOOKED_AT) instanceof LookedAt looked)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return chooser("Эта таблица уже загружена, или с просмотра прошло слишком много времени. Выберите файл ещё раз.", model);
        }
        try {
            List<StartPassword> issued = upload.load(officer.login(), looked.rows(), looked.fingerprint());
            session.removeAttribute(LOOKED_AT);
            session.setAttribute(PASSWORDS, new ArrayList<>(issued));
            return "redirect:/schools/upload/passwords";
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return preview(looked.rows(), refused.getMessage(), session, model);
        }
    }

    /** Until whoever loaded the schools says that the passwords are kept, or logs out; they are stored nowhere else. */
    @GetMapping("/passwords")
    String passwords(@Nullable Principal reader, HttpSession session, Model model) {
        officer(reader);
        model.addAttribute("passwords", issued(session));
        return "start-passwords";
    }

    @GetMapping("/passwords.{type:xlsx|csv}")
    ResponseEntity<byte[]> passwordFile(@PathVariable String type, @Nullable Principal reader, HttpSession session) {
        officer(reader);
        List<StartPassword> issued = issued(session);
        if (issued.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Table table = new Table("Пароли для входа", List.of(), List.of(new Table.Column("Школа", 32), new Table.Column("Имя", 28),
                new Table.Column("Должность", 24), new Table.Column("Логин", 28), new Table.Column("Пароль", 18)),
                issued.stream().map(one -> List.<Object>of(one.schoolName(), one.fullName(), one.position(), one.login(), one.password())).toList());
        return type.equals("xlsx") ? TableFiles.xlsx(table) : TableFiles.csv(table);
    }

    @PostMapping("/passwords/kept")
    String kept(@Nullable Principal reader, HttpSession session) {
        officer(reader);
        session.removeAttribute(PASSWORDS);
        return "redirect:/schools";
    }

    private String chooser(@Nullable String problem, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("columns", UploadColumn.values());
        return "schools-upload";
    }

    private String preview(List<UploadRow> rows, @Nullable String problem, HttpSession session, Model model) {
        UploadPlan plan = upload.plan(rows);
        if (plan.acceptable()) {
            session.setAttribute(LOOKED_AT, new LookedAt(new ArrayList<>(rows), plan.fingerprint()));
        }
        model.addAttribute("problem", problem);
        model.addAttribute("plan", plan);
        return "schools-preview";
    }

    @SuppressWarnings("unchecked")
    private static List<StartPassword> issued(HttpSession session) {
        return session.getAttribute(PASSWORDS) instanceof List<?> issued ? (List<StartPassword>) issued : List.of();
    }

    private Person officer(@Nullable Principal reader) {
        return readers.holding(reader, Role.DISTRICT);
    }

    private record LookedAt(ArrayList<UploadRow> rows, String fingerprint) implements Serializable {
    }
}
