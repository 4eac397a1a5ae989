package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceTests {

    private static final String PAGE = "<script nonce=\"%s\" src=\"x.js\"></script><p>Привет</p><script nonce=\"%s\">1</script>";

    @Test
    void a_page_written_with_the_nonce_of_somebody_elses_request_gets_its_own() throws Exception {
        MockHttpServletResponse answer = served("/camunda/app/tasklist/default/");

        assertThat(answer.getContentAsString()).isEqualTo(PAGE.formatted("mine", "mine"));
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
    }

    @Test
    void what_is_no_page_passes_untouched() throws Exception {
        assertThat(served("/camunda/app/tasklist/styles/user-styles.css").getContentAsString())
                .isEqualTo(PAGE.formatted("another", "another"));
    }

    private static MockHttpServletResponse served(String path) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        FilterChain webapp = (request, response) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", "script-src 'nonce-mine' 'self'");
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().append(PAGE.formatted("another", "another"));
        };
        new PageNonce().doFilter(new MockHttpServletRequest("GET", path), answer, webapp);
        return answer;
    }
}
