package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.whistle.problem.ProblemAnswer;

class SamplePagesTest {

    private final SamplePages pages = new SamplePages(new Refuser(Mockito.mock(ProblemAnswer.class), "/error"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "0:0:0:0:0:0:0:1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.1",
                "192.168.1.5",
                "169.254.1.1",
                "fe80::1%eth0",
                "fd00::5"
            })
    void whoever_is_near_sees_the_letters(String address) throws Exception {
        assertThat(passes(call("/dev/mail", address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.5",
                "8.8.8.8",
                "172.32.0.1",
                "100.64.0.1",
                "2001:db8::1",
                "fec1::1:1:1:1:1:1:1:1",
                "somebody",
                ""
            })
    void for_whoever_is_far_there_is_no_such_page(String address) throws Exception {
        // given
        MockHttpServletRequest call = call("/dev/webhook", address);
        call.addHeader("Accept", "text/html");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        MockFilterChain behind = new MockFilterChain();

        // when
        pages.doFilter(call, answer, behind);

        // then
        assertThat(behind.getRequest()).isNull();
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For,192.168.1.5",
        "X-Forwarded-For,127.0.0.1",
        "Forwarded,for=127.0.0.1",
        "X-Real-IP,127.0.0.1",
        "Via,1.1 front"
    })
    void what_a_header_says_opens_nothing(String header, String value) throws Exception {
        // given
        MockHttpServletRequest far = call("/dev/mail", "203.0.113.5");
        far.addHeader(header, value);
        MockHttpServletRequest behindAProxyThatNobodyNamed = call("/dev/mail", "127.0.0.1");
        behindAProxyThatNobodyNamed.addHeader(header, value);

        // when and then
        assertThat(passes(far)).isFalse();
        assertThat(passes(behindAProxyThatNobodyNamed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,true",
        "127.0.0.1,true",
        "[::1],true",
        "whistle,true",
        "desk.local,true",
        "whistle.example.org,false"
    })
    void a_public_name_leads_nowhere(String name, boolean passes) throws Exception {
        MockHttpServletRequest call = call("/dev/mail", "127.0.0.1");
        call.setServerName(name);

        assertThat(passes(call)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.5,false", "192.168.1.5,true"})
    void behind_a_proxy_that_is_trusted_the_caller_counts(String caller, boolean passes) throws Exception {
        MockHttpServletRequest call = call("/dev/mail", caller);
        call.addHeader("X-Forwarded-For", caller);
        call.setAttribute(Arrival.FORWARDED, true);

        assertThat(passes(call)).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board", "/developers", "/requests/dev/mail"})
    void other_pages_are_for_everybody(String path) throws Exception {
        assertThat(passes(call(path, "203.0.113.5"))).isTrue();
    }

    private boolean passes(MockHttpServletRequest call) throws Exception {
        MockFilterChain behind = new MockFilterChain();
        pages.doFilter(call, new MockHttpServletResponse(), behind);
        return behind.getRequest() != null;
    }

    private static MockHttpServletRequest call(String path, String address) {
        MockHttpServletRequest call = new MockHttpServletRequest("GET", path);
        call.setServletPath(path);
        call.setRemoteAddr(address);
        return call;
    }
}
