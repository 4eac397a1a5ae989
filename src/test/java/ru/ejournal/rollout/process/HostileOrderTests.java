package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

import ru.ejournal.rollout.RunningTracker;
import ru.ejournal.rollout.report.Docx;

/** One order in which everybody types what they should not: it arrives as typed wherever it is read, and does nothing there. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileOrderTests extends RunningTracker {

    private static final String TAIL = " ${1+1} #{1+1} {{школа}} {{?x}} [название] <script>alert(1)</script> & \"кавычки\" ' \uD83D\uDE00 \u05D0";
    private static final String NUMBER = "1/А (школа), №-13";

    private static final Path FILES = Path.of("target", "hostile");

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;
    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private OrderPlay order;

    @BeforeAll
    void everybodyTypes() {
        theMorningOfTheOrder();
        List<Map<String, String>> problems = List.of(Map.of("problem", typed("-проблема"), "solution", typed("@решение"), "outcome", "полностью"));
        order = OrderPlay.openedBy(engine, "lebedev").completes("lebedev", "register_order", Map.of("number", NUMBER, "title", typed("=название"),
                        "systemName", "Дневник" + TAIL, "districtOrder", typed("+приказ")))
                .completes("lebedev", "item01_organise", Map.of("siteLink", "нет", "problems", problems))
                .completes("lebedev", "item03_regulation", Map.of("localActs", List.of(Map.of("title", typed("=акт"), "requisites", typed("@реквизиты")))))
                .completes("lebedev", "item07_plan", Map.of("planRequisites", typed("=план")))
                .completes("lebedev", "item08_submit_plan", Map.of("outgoingNumber", "=2+2<b>", "planNote", typed("=записка\nвторая строка")))
                .completes("nozdrin", "item08_receipt", Map.of("planDecision", "возвращён", "remarks", typed("=замечание ИМО")));
        Map<String, Object> ofClass = ValidInput.schoolClass();
        ofClass.put("methodsOther", typed("=форма"));
        ofClass.put("problems", problems);
        order.completes("class-05", "item10_class", ofClass)
                .completes("kazachenko", "item09_report", Map.of("recordsFilled", 90, "recordsRequired", 100, "teachers", 12, "teachersTrained", 12,
                        "teacherLogins", 12, "teachersActive", 10, "remarks", typed("=дополнительно"), "outgoingNumber", "=3+3<b>", "executorPhone", "+7 <b>"))
                .completes("lebedev", "report_approval", Map.of("reportDecision", "утвердить"))
                .completes("brusilov", "report_acceptance", Map.of("acceptanceDecision", "принят", "incomingNumber", "=4+4<b>"))
                .completes("lebedev", "item12_control", Map.of("controlDecision", "снять с контроля", "closingReason", typed("=причина")));
        assertThat(order.running()).isFalse();
    }

    @Test
    void on_pages_it_is_text() {
        for (String page : List.of("", "/text", "/timeline", "/history", "/comparison")) {
            String body = new String(answered("/orders/" + order.orderId() + page), StandardCharsets.UTF_8);
            assertThat(body).as(page).doesNotContain("<script>alert(1)", "Дневник 2 2");
            assertThat(body).as(page).contains(HtmlUtils.htmlEscape(NUMBER, "UTF-8"));
        }
        assertThat(new String(answered("/orders/" + order.orderId() + "/history"), StandardCharsets.UTF_8))
                .contains("=замечание ИМО ${1+1} #{1+1} {{школа}}", "=причина ${1+1}");
        assertThat(new String(answered("/orders"), StandardCharsets.UTF_8)).doesNotContain("<script>alert(1)");
    }

    @Test
    void in_documents_it_is_text() throws IOException {
        String report = text("/orders/%s/report/%s.docx".formatted(order.orderId(), reportId()));
        assertThat(report).contains(typed("=акт"), typed("@реквизиты"), typed("=план"), typed("=дополнительно"), typed("-проблема"), typed("@решение"));
        assertThat(text("/orders/" + order.orderId() + "/acquaintance/order.docx")).contains(NUMBER, typed("=название"));
        assertThat(text("/orders/" + order.orderId() + "/certificate.docx")).contains(NUMBER, typed("=название"), typed("=причина"));
    }

    @Test
    void in_tables_it_is_no_formula() throws IOException {
        for (String file : List.of("/orders/" + order.orderId() + "/items.xlsx", "/orders/" + order.orderId() + "/comparison.xlsx")) {
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(keep(file)))) {
                List<Cell> cells = book.getFirstSheet().read().stream().flatMap(row -> row.stream()).filter(cell -> cell != null).toList();
                assertThat(cells).as(file).noneMatch(cell -> cell.getType() == CellType.FORMULA).anyMatch(cell -> cell.getText().contains(NUMBER));
            }
        }
        for (String line : new String(keep("/orders/" + order.orderId() + "/items.csv"), StandardCharsets.UTF_8).split("\r\n")) {
            assertThat(line.replace("\uFEFF", "").split(";")).as(line).noneMatch(cell -> cell.matches("\"?[=+@\\t-][^\"]*.*"));
        }
    }

    @Test
    void in_letters_it_is_text() throws MessagingException, IOException {
        List<MimeMessage> letters = Arrays.stream(MAIL.getReceivedMessages()).filter(letter -> subject(letter).contains(NUMBER.substring(0, 10))).toList();
        List<String> texts = new ArrayList<>();
        for (MimeMessage letter : letters) {
            assertThat(letter.getHeader("Subject")).hasSize(1);
            assertThat(letter.getHeader("Bcc")).isNull();
            texts.add(html(letter));
        }
        assertThat(texts).noneMatch(text -> text.contains("<script>alert(1)")).anyMatch(text -> text.contains("&lt;script&gt;alert(1)"));
    }

    private static String html(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder found = new StringBuilder();
            for (int index = 0; index < parts.getCount(); index++) {
                found.append(html(parts.getBodyPart(index)));
            }
            return found.toString();
        }
        return part.isMimeType("text/html") ? part.getContent().toString() : "";
    }

    private static String subject(MimeMessage letter) {
        try {
            return String.valueOf(letter.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String reportId() {
        return String.valueOf(jdbc.queryForObject("select max(id) from rollout_report where order_id = ?", Long.class, order.orderId()));
    }

    /** Paragraphs and cells, as Word shows them. */
    private String text(String path) {
        Docx document = Docx.read(keep(path));
        return Stream.concat(document.paragraphs().stream(), document.tables().stream().flatMap(List::stream).flatMap(List::stream))
                .collect(Collectors.joining("\n"));
    }

    /** Also as a file, to be opened by hand. */
    private byte[] keep(String path) {
        byte[] content = answered(path);
        try {
            Files.createDirectories(FILES);
            Files.write(FILES.resolve(path.substring(path.lastIndexOf('/') + 1)), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    private byte[] answered(String path) {
        String basic = Base64.getEncoder().encodeToString("lebedev:lebedev".getBytes(StandardCharsets.UTF_8));
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Basic " + basic)
                    .build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String typed(String beginning) {
        return beginning + TAIL;
    }
}
