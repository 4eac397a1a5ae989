package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The menu offers what somebody may open, and nothing else. */
class MenuTests extends RunningSystem {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">");

    @ParameterizedTest
    @CsvSource({"secretary, /people, /discipline", "lebedev, /discipline, /schools", "class-01, /orders, /people", "nozdrin, /district, /orders",
        "brusilov, /schools, /people", "admin, /personal-data, /calendar"})
    void each_page_of_the_menu_opens_and_the_webapps_have_the_same(String login, String among, String notAmong) {
        Visitor visitor = somebody();
        visitor.logsIn(login, login);
        List<String> addresses = JsonPath.read(visitor.asks("/api/menu").body(), "$[*].address");

        assertThat(addresses).contains("/", among, "/password").doesNotContain(notAmong);
        String nav = visitor.opens("/password").body().split("<nav class=\"menu", 2)[1].split("</nav>", 2)[0];
        assertThat(LINK.matcher(nav).results().map(link -> link.group(1))).containsExactlyElementsOf(addresses);
        for (String address : addresses) {
            assertThat(visitor.opens(address.split("#")[0]).statusCode()).as(address).isIn(200, 302);
        }
    }
}
