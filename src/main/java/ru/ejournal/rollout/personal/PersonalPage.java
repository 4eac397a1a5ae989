package ru.ejournal.rollout.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What shows people's names, posts, addresses, telephones, passwords or deeds, by the address of the page. */
enum PersonalPage {

    PEOPLE("список сотрудников", "/people"),
    PERSON("страница сотрудника", "/people/person/{login}"),
    SLIPS("листки с паролями", "/people/slip", "/schools/slip", "/schools/upload/passwords",
            "/schools/upload/passwords.{type:xlsx|csv}"),
    SCHOOLS("список школ: директора и их почта", "/schools", "/schools/school/{id}"),
    MATRIX("школы района: телефоны и почта", "/api/district/matrix"),
    DISCIPLINE("исполнительская дисциплина", "/discipline"),
    DISCIPLINE_FILE("исполнительская дисциплина, файл", "/discipline.xlsx", "/discipline.csv"),
    SHEET("лист ознакомления, файл", "/orders/{orderId}/acquaintance/order.docx",
            "/orders/{orderId}/acquaintance/instructions.docx"),
    ITEMS("пункты приказа и исполнители", "/api/orders/{orderId}/items", "/api/orders/{orderId}/timeline",
            "/api/instances/{instanceId}/items", "/orders/{orderId}/text", "/orders/{orderId}/timeline"),
    ITEMS_FILE("пункты приказа и исполнители, файл", "/orders/{orderId}/items.csv", "/orders/{orderId}/items.xlsx"),
    HISTORY("история приказа", "/orders/{orderId}/history"),
    CERTIFICATE("справка об исполнении, файл", "/orders/{orderId}/certificate.docx"),
    REPORT("отчёт школы: ответственный и исполнитель", "/orders/{orderId}/report/draft.docx",
            "/orders/{orderId}/report/{reportId:\\d{1,18}}.docx", "/district/orders/{orderId}/report"),
    DOCUMENTS("документы приказа", "/orders/{orderId}"),
    LOOKS("кто смотрел персональные данные", "/personal-data"),
    STORED("всё, что хранится о человеке", "/personal-data/person/{login}"),
    STORED_FILE("всё, что хранится о человеке, файл", "/personal-data/person/{login}/stored.xlsx"),
    /** Asked by Tasklist, Cockpit, Admin and programs. */
    ACCOUNT("учётная запись"),
    ACCOUNTS("список учётных записей");

    private final String title;
    private final List<String> addresses;

    PersonalPage(String title, String... addresses) {
        this.title = title;
        this.addresses = List.of(addresses);
    }

    String title() {
        return title;
    }

    /** A page that is opened again within minutes is the same look; a file that was taken away is another copy. */
    boolean repeats() {
        return !title.endsWith("файл") && this != SLIPS;
    }

    List<String> addresses() {
        return addresses;
    }

    /** @param address the mapping's pattern */
    static Optional<PersonalPage> at(String address) {
        return Arrays.stream(values()).filter(page -> page.addresses.contains(address)).findFirst();
    }

    /** In Russian; the id where a later version no longer knows it. */
    static String title(String id) {
        return Arrays.stream(values()).filter(page -> page.name().equals(id)).findFirst().map(PersonalPage::title).orElse(id);
    }
}
