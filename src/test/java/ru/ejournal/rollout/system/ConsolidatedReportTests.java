package ru.ejournal.rollout.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.consolidated.SampleReports;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.Docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static ru.ejournal.rollout.report.Row.RECORDS;
import static ru.ejournal.rollout.report.Row.SITE_LINK;

/** The district's report as it is read and taken away; far in the future, where no other test reports. */
class ConsolidatedReportTests extends RunningSystem {

    private static final String FIRST = "2031-03-03";
    private static final String SECOND = "2031-06-02";
    private static final String DOUBT = "работают в системе 7 педагогических работников, логины получили 5";

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void two_schools_have_reported_twice_and_one_is_late() {
        for (String school : List.of("zarechnaya", "yuzhnaya", "lesnaya")) {
            sql.update("insert into rollout_school (id, version, name, full_name, zone, classes, departed, week_days) "
                    + "values (?, 0, ?, ?, 'Asia/Yekaterinburg', '1', false, 5)", school, "СОШ " + school, "СОШ " + school);
            sql.update("insert into rollout_order (id, version, school_id, process_instance_id, state, report_dates, opened_at) "
                    + "values (?, 0, ?, 'none', 'RUNNING', ?, current_timestamp)", school + "-1", school, FIRST + "," + SECOND);
        }
        reported("zarechnaya", FIRST, 1, "ACCEPTED", SampleReports.of("СОШ zarechnaya", 90, 100, "есть"));
        reported("yuzhnaya", FIRST, 1, "ON_PAPER", SampleReports.of("СОШ yuzhnaya", 10, 300, "нет"));
        reported("zarechnaya", SECOND, 1, "RETURNED", SampleReports.of("СОШ zarechnaya", 1, 100, "есть"));
        reported("zarechnaya", SECOND, 2, "ACCEPTED", SampleReports.of("СОШ zarechnaya", 80, 100, "есть"));
        reported("yuzhnaya", SECOND, 1, "ACCEPTED", SampleReports.doubtful("СОШ yuzhnaya", 100, 300, "=1+1"));
        reported("lesnaya", SECOND, 1, "SUBMITTED", SampleReports.of("СОШ lesnaya", 1, 1, "есть"));
    }

    @AfterEach
    void nobody_else_shall_see_them() {
        sql.update("delete from rollout_report where order_id in ('zarechnaya-1', 'yuzhnaya-1', 'lesnaya-1')");
        sql.update("delete from rollout_order where id in ('zarechnaya-1', 'yuzhnaya-1', 'lesnaya-1')");
        sql.update("delete from rollout_school where id in ('zarechnaya', 'yuzhnaya', 'lesnaya')");
    }

    @Test
    void the_page_sums_what_was_accepted_and_says_what_fell_and_who_is_missing() {
        String page = officer().opens("/district/report").body();

        assertThat(page).contains("45 % от необходимого объема", "180 из 400", "+20 п. п.", "было 100 из 400",
                "СОШ lesnaya", "отчёт сдан, ответа пока нет", "▼ −10 п. п.", "90 % (90 из 100)", "Приняты отчёты школ: 2 из ");
        assertThat(officer().opens("/district/report?date=" + FIRST).body()).contains("25 % от необходимого объема")
                .doesNotContain("было 100 из 400", "отчёт сдан, ответа пока нет");
        assertThat(officer().opens("/district/report?date=вчера").statusCode()).isEqualTo(200);
    }

    @Test
    void the_workbook_has_the_totals_and_the_schools_behind_them() throws IOException {
        List<Row> rows = rows(officer().asksBytes("/district/report.xlsx?date=" + SECOND));

        assertThat(rows).filteredOn(row -> text(row, 0).equals(RECORDS.id())).extracting(row -> text(row, 2), row -> text(row, 4),
                row -> text(row, 5), row -> text(row, 7)).containsExactly(
                tuple("Итого по району", "180", "400", "20.0"),
                tuple("СОШ yuzhnaya", "100", "300", ""),
                tuple("СОШ zarechnaya", "80", "100", ""));
        assertThat(rows).filteredOn(row -> text(row, 0).equals(SITE_LINK.id())).extracting(row -> text(row, 3)).contains("=1+1");
    }

    @Test
    void the_workbook_lists_what_fell_what_to_check_who_is_missing_and_the_problems() throws IOException {
        Map<String, List<List<String>>> sheets = sheets(officer().asksBytes("/district/report.xlsx?date=" + SECOND));

        assertThat(sheets.keySet()).containsExactly("Сводный отчёт на 02.06.2031", "Снизились", "Что проверить", "Не приняты", "Проблемы");
        assertThat(sheets.get("Снизились")).contains(List.of("СОШ zarechnaya", "9", RECORDS.title(), "0.9", "90 из 100", "0.8", "80 из 100",
                "-10.0", ""));
        assertThat(sheets.get("Что проверить")).contains(List.of("СОШ yuzhnaya", "12.2, 13", DOUBT));
        assertThat(sheets.get("Не приняты")).anySatisfy(row -> assertThat(row).startsWith("СОШ lesnaya", "отчёт сдан, ответа пока нет"));
        assertThat(sheets.get("Проблемы")).contains(List.of("СОШ yuzhnaya", "=Нет связи", "Проведена (частично)"));
    }

    @Test
    void the_document_says_the_same() {
        HttpResponse<byte[]> answer = officer().asksBytes("/district/report.docx?date=" + SECOND);

        Docx document = Docx.read(answer.body());
        assertThat(document.tables().get(0)).anySatisfy(row ->
                assertThat(row).endsWith("45 % от необходимого объема (180 из 400)", "+20 п. п."));
        assertThat(document.tables().get(0)).anySatisfy(row ->
                assertThat(row.get(2)).isEqualTo("СОШ yuzhnaya: =1+1\nСОШ zarechnaya: есть"));
        assertThat(document.tables().get(2)).contains(List.of("СОШ lesnaya", "отчёт сдан, ответа пока нет"));
        assertThat(document.tables().get(3)).anySatisfy(row -> assertThat(row).startsWith("СОШ zarechnaya", "—").contains("80 %\n80 из 100"));
        assertThat(document.tables().get(4)).contains(List.of("СОШ zarechnaya", "9. " + RECORDS.title(), "90 % (90 из 100)", "80 % (80 из 100)",
                "−10 п. п.", "—"));
        assertThat(document.tables().get(5)).contains(List.of("СОШ yuzhnaya", "12.2, 13", DOUBT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/district/report", "/district/report.xlsx", "/district/report.docx"})
    void it_is_for_the_education_department_only(String path) {
        for (String login : List.of("lebedev", "nozdrin", "class-01", "admin")) {
            Visitor other = somebody();
            other.logsIn(login, login);
            assertThat(other.opens(path).statusCode()).as(login).isEqualTo(404);
        }
        assertThat(officer().asks("/district/report.xlsx?date=1999-01-01").statusCode()).isEqualTo(404);
    }

    @Test
    void the_reports_of_a_school_are_compared_for_those_who_may_see_it() throws IOException {
        assertThat(officer().opens("/orders/zarechnaya-1/comparison").body())
                .contains("03.03.2031", "02.06.2031", "▼ −10 п. п.").doesNotContain("1 % от");
        assertThat(rows(officer().asksBytes("/orders/zarechnaya-1/comparison.xlsx")))
                .filteredOn(row -> text(row, 0).equals(RECORDS.id())).singleElement()
                .satisfies(row -> assertThat(text(row, 6)).isEqualTo("-10.0"));
        Visitor stranger = somebody();
        stranger.logsIn("lebedev", "lebedev");
        assertThat(stranger.opens("/orders/zarechnaya-1/comparison").statusCode()).isEqualTo(404);
        assertThat(stranger.opens("/orders/zarechnaya-1/comparison.xlsx").statusCode()).isEqualTo(404);
    }

    private Visitor officer() {
        Visitor officer = somebody();
        officer.logsIn("brusilov", "brusilov");
        return officer;
    }

    private static List<Row> rows(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** Each sheet's rows below its heading, by name. */
    private static Map<String, List<List<String>>> sheets(HttpResponse<byte[]> answer) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read().stream().map(row -> IntStream.range(0, row.getCellCount())
                        .mapToObj(column -> text(row, column)).toList()).toList());
            }
        }
        return sheets;
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getRawValue).orElse("");
    }

    private void reported(String school, String date, int revision, String state, Appendix2 content) {
        try {
            sql.update("insert into rollout_report (version, order_id, report_date, revision, as_of, content, document, prepared_by, "
                            + "submitted_by, submitted_at, state) values (0, ?, ?, ?, ?, ?, ?, 'a', 'b', current_timestamp, ?)",
                    school + "-1", LocalDate.parse(date), revision, LocalDate.parse(date),
                    JsonMapper.builder().addModule(new JavaTimeModule()).build().writeValueAsString(content), new byte[0], state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
