package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.ITEM07;
import static ru.ejournal.rollout.process.FilledIn.ITEM08;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import ru.ejournal.rollout.order.ItemState;

/** A recipient without an account, in a browser that nobody has logged in with. */
class ReceiptLinkTests extends ProcessTest {

    private static final Pattern LINK = Pattern.compile("/receipt/([A-Za-z0-9_-]{43})\\b");
    private static final Map<String, String> ACCEPT = Map.of("decision", "accept", "number", "77");

    private final HttpClient browser = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;

    @Test
    void the_letter_goes_to_the_address_alone_and_its_link_shows_that_one_document() {
        OrderPlay order = sent();
        LetterRow letter = newLetters(order).get(0);

        assertThat(letter).extracting(LetterRow::recipient, LetterRow::address).containsExactly("по ссылке", "imo@other.example");
        assertThat(order.open("item08_receipt")).singleElement().satisfies(task -> assertThat(task.getAssignee()).isNull());
        assertThat(letter.text()).containsPattern("действует один раз, до \\d\\d\\.\\d\\d\\.20\\d\\d \\d\\d:\\d\\d \\(время школы\\)");
        HttpResponse<String> page = get(secret(letter));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("приказ от 30.09.2013 № 01/09-270", FilledIn.SCHOOL, "исх. № 145 от 24.09.2013", "Петрова П.П., методист")
                .doesNotContain("lebedev", "Лебедев", "nozdrin", "/orders");
        assertThat(page.headers().map()).containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cache-control", List.of("no-store")).doesNotContainKey("set-cookie");
    }

    @Test
    void an_answer_by_link_completes_the_task_and_the_school_hears_who_gave_it() {
        OrderPlay order = sent();
        String secret = secret(newLetters(order).get(0));

        assertThat(post(secret, ACCEPT).body()).contains("Получение подтверждено");
        order.runJobs();
        assertThat(order.open("item08_receipt")).isEmpty();
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lebedev");
            assertThat(letter.text()).contains("Петрова П.П., методист");
        });
        assertThat(facts.of(order.orderId()).told("item08_receipt", "incomingNumber")).contains("77");
    }

    @Test
    void a_return_by_link_opens_the_plan_again_with_the_remarks() {
        OrderPlay order = sent();
        String secret = secret(newLetters(order).get(0));
        HttpResponse<String> refused = post(secret, Map.of("decision", "return", "remarks", " ", "number", "<b>7"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Напишите замечания", "&lt;b&gt;7");

        assertThat(post(secret, Map.of("decision", "return", "remarks", "Нет сроков.")).statusCode()).isEqualTo(200);
        order.runJobs();
        assertThat(item(order, "item07_plan").state()).isEqualTo(ItemState.RETURNED);
        assertThat(order.shown(order.taskOf("lebedev", "item07_plan"), "returnRemarks")).isEqualTo("Нет сроков.");
        assertThat(items.changes(item(order, "item08_submit_plan"))).last().extracting(change -> change.changedBy())
                .isEqualTo("по ссылке: Петрова П.П., методист");
    }

    @Test
    void a_used_an_expired_and_a_wrong_link_say_the_same() {
        OrderPlay order = sent();
        String secret = secret(newLetters(order).get(0));
        HttpResponse<String> wrong = post("A".repeat(43), ACCEPT);
        clock.set(clock.instant().plus(Duration.ofDays(14)));
        HttpResponse<String> expired = post(secret, ACCEPT);
        theMorningOfTheOrder();
        post(secret, ACCEPT);
        HttpResponse<String> used = post(secret, ACCEPT);

        for (HttpResponse<String> answer : List.of(wrong, expired, used, get(secret), get("x"), get("..%2Forders"))) {
            assertThat(answer.statusCode()).isIn(404, 400);
        }
        assertThat(List.of(expired, used, get(secret), get("nonsense"))).extracting(HttpResponse::body).containsOnly(wrong.body());
        order.runJobs();
    }

    @Test
    void a_link_answers_its_own_document_only_and_no_more_than_the_form_allows() {
        OrderPlay one = sent();
        OrderPlay other = sent();
        String secret = secret(newLetters(one).get(0));

        post(secret, with(ACCEPT, Map.of("orderId", other.orderId(), "taskId", other.open("item08_receipt").get(0).getId(), "planAccepted", "no"))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString())));
        assertThat(one.runJobs().open("item08_receipt")).isEmpty();
        assertThat(other.open("item08_receipt")).hasSize(1);
    }

    @Test
    void of_two_browsers_at_once_one_is_heard() {
        OrderPlay order = sent();
        String secret = secret(newLetters(order).get(0));

        List<CompletableFuture<HttpResponse<String>>> answers = Stream.of(ACCEPT, Map.of("decision", "return", "remarks", "Нет."))
                .map(form -> browser.sendAsync(request(secret, form), BodyHandlers.ofString())).toList();
        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsExactlyInAnyOrder(200, 404);
        order.runJobs();
        assertThat(facts.history(order.orderId()).stream().filter(fact -> fact.key().equals("planDecision"))).hasSize(1);
    }

    @Test
    void half_a_recipient_is_refused_and_a_paper_receipt_ends_the_link() {
        OrderPlay order = registered().completes("lebedev", "item07_plan", ITEM07);
        assertThat(order.refusal("lebedev", "item08_submit_plan", with(ITEM08, Map.of("recipientName", "Петрова П.П."))))
                .contains("электронную почту");
        assertThat(order.refusal("lebedev", "item08_submit_plan", with(ITEM08, Map.of("recipientName", "Петрова П.П.",
                "recipientEmail", "a@b.c,evil@d.e")))).contains("почта");
        order.completes("lebedev", "item08_submit_plan", outside());
        String secret = secret(newLetters(order).get(0));
        order.fireTimer("item08_receipt_silence").completes("lebedev", "item08_receipt_paper",
                Map.of("incomingNumber", "78", "incomingDate", "2013-09-24"));

        assertThat(post(secret, ACCEPT).statusCode()).isEqualTo(404);
    }

    private OrderPlay sent() {
        OrderPlay order = registered().completes("lebedev", "item07_plan", ITEM07);
        letters(order);
        return order.completes("lebedev", "item08_submit_plan", outside());
    }

    private static Map<String, Object> outside() {
        return with(ITEM08, Map.of("recipientName", "Петрова П.П., методист", "recipientEmail", "imo@other.example"));
    }

    private static String secret(LetterRow letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> get(String secret) {
        return send(HttpRequest.newBuilder(address(secret)).build());
    }

    private HttpResponse<String> post(String secret, Map<String, String> form) {
        return send(request(secret, form));
    }

    private HttpRequest request(String secret, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address(secret)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build();
    }

    private URI address(String secret) {
        return URI.create("http://127.0.0.1:" + port + "/receipt/" + secret);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return browser.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
