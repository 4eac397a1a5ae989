package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.OrderPlay;

/** «С приказом ознакомлены»: on the screen and on paper. */
class SignatureBrowserTests extends BrowserTests {

    @Test
    void an_employee_reads_the_order_in_its_own_numbering_and_signs() {
        OrderPlay order = registered();
        Screen employee = atTask(order, "employee-01", "acquaintance_sign").withForm();

        assertThat(employee.form()).containsText("9. Обеспечить размещение настоящего приказа на сайте");
        assertThat(employee.form()).containsText("6. Контроль исполнения приказа");
        employee.ticks("С документом ознакомлен").completes();

        order.runJobs();
        Assertions.assertThat(order.openTasks()).doesNotContain("employee-01: acquaintance_sign");
    }

    @Test
    void the_secretary_prints_the_sheet_and_records_a_signature_on_paper() {
        OrderPlay order = registered();
        Screen secretary = atTask(order, "secretary", "acquaintance_record").withForm();

        Assertions.assertThat(secretary.downloads("Распечатать лист ознакомления (DOCX)")).startsWith("PK");

        secretary.ticks("Сотрудник школы").ticks("подписал(а) на бумаге");
        secretary.field("Дата подписи").fill("24.09.2013");
        secretary.page().keyboard().press("Escape");
        secretary.completes();
        order.runJobs();
        Assertions.assertThat(order.openTasks()).doesNotContain("employee-02: acquaintance_sign")
                .contains("secretary: acquaintance_record", "employee-01: acquaintance_sign");
    }
}
