package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import ru.ejournal.rollout.order.Orders;

@SpringJUnitConfig(ReportSlice.class)
@Transactional
class DocumentsControllerTest {

    private static final LocalDate DECEMBER = LocalDate.of(2013, 12, 28);

    @Autowired
    private DocumentsController controller;
    @Autowired
    private Orders orders;
    @Autowired
    private Reports reports;
    private String order = "";
    private MockMvc web = MockMvcBuilders.standaloneSetup(new Object()).build();

    @BeforeEach
    void openAnOrder() {
        order = orders.open("lekarevo", "instance", "lebedev").id();
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        web = MockMvcBuilders.standaloneSetup(controller).setViewResolvers(views).build();
    }

    @Test
    void aDraftIsAWordFileWithARussianName() throws Exception {
        MockHttpServletResponse response = open("lebedev", "/report/draft.docx");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20");
        assertThat(Docx.read(response.getContentAsByteArray()).tables()).hasSize(2);
    }

    @Test
    void everySheetAndReportCanBeFetched() throws Exception {
        SubmittedReport sent = reports.submit(new Submission(order, DECEMBER, DECEMBER, "kazachenko", "lebedev",
                null, null, null, null));

        assertThat(open("kazachenko", "/acquaintance/order.docx").getStatus()).isEqualTo(200);
        assertThat(open("brusilov", "/acquaintance/instructions.docx").getStatus()).isEqualTo(200);
        assertThat(open("brusilov", "/report/" + sent.id() + ".docx").getContentAsByteArray())
                .isEqualTo(sent.document());
        assertThat(open("lebedev", "/report/" + (sent.id() + 1) + ".docx").getStatus()).isEqualTo(404);
    }

    @Test
    void othersAreToldThatThereIsNoSuchDocument() throws Exception {
        for (String path : new String[] {"", "/report/draft.docx", "/acquaintance/order.docx",
            "/acquaintance/instructions.docx", "/report/1.docx"}) {
            for (String stranger : new String[] {"neighbour", "admin"}) {
                MockHttpServletResponse response = open(stranger, path);
                assertThat(response.getStatus()).isEqualTo(404);
                assertThat(response.getContentAsString()).as("the server's own page says it").isEmpty();
            }
        }
    }

    @Test
    void anotherOrdersReportIsNotServed() throws Exception {
        String other = orders.open("other", "instance-2", "neighbour").id();
        SubmittedReport foreign = reports.submit(new Submission(other, DECEMBER, DECEMBER, "neighbour", "neighbour",
                null, null, null, null));

        assertThat(open("lebedev", "/report/" + foreign.id() + ".docx").getStatus()).isEqualTo(404);
    }

    @Test
    void thePageLinksTheDocuments() throws Exception {
        SubmittedReport sent = reports.submit(new Submission(order, DECEMBER, DECEMBER, "kazachenko", "lebedev",
                null, null, null, null));
        String page = open("lebedev", "").getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("Документы приказа", "/orders/" + order + "/report/draft.docx",
                "/orders/" + order + "/report/" + sent.id() + ".docx", "Отчёт на 28.12.2013.docx",
                "сдан, ответа пока нет", "/acquaintance/order.docx", "/acquaintance/instructions.docx",
                "Готово 0 из 20 ячеек.", "Лист ещё не составлен.").doesNotContain("th:");

        reports.giveBack(order, DECEMBER, "brusilov", "Не указаны <классы>.");
        assertThat(open("lebedev", "").getContentAsString(StandardCharsets.UTF_8)).contains("возвращён</span> 28.12.2013", "Не указаны &lt;классы&gt;.");

        reports.submit(new Submission(order, DECEMBER, DECEMBER, "kazachenko", "lebedev", null, null, null, null));
        reports.accept(order, DECEMBER, "brusilov", "310<", DECEMBER);
        assertThat(open("lebedev", "").getContentAsString(StandardCharsets.UTF_8))
                .contains("принят</span> 28.12.2013, вх. № 310&lt; от 28.12.2013");
    }

    private MockHttpServletResponse open(String login, String path) throws Exception {
        return web.perform(get("/orders/" + order + path).principal(() -> login)).andReturn().getResponse();
    }
}
