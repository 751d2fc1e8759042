package org.whistle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Reading a model leads nowhere and takes no long time, whatever it holds. */
class SafeXmlTest {

    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><a>&d;</a>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                "<!DOCTYPE a PUBLIC \"x\" \"http://localhost:1/x\"><a/>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]><a/>",
                "<!DOCTYPE a><a/>",
                LAUGHS
            })
    void a_document_type_is_refused(String file) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            assertRefused("model-doctype", file.getBytes(charset));
        }
    }

    @Test
    void no_address_is_called() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String there = "http://localhost:" + listener.getLocalPort() + "/x";

            assertRefused("model-doctype", bytes("<!DOCTYPE a SYSTEM \"" + there + "\"><a/>"));
            assertRefused(
                    "model-doctype", bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + there + "\">]><a b=\"c\">&x;</a>"));
            assertReadable("<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + there
                    + "\" xsi:noNamespaceSchemaLocation=\"" + there + "\"/>");
            assertReadable("<?xml-stylesheet href=\"" + there + "\"?><a xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                    + "<xi:include href=\"" + there + "\"/></a>");

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> listener.accept().close());
        }
    }

    @Test
    void what_is_nested_too_deeply_or_too_large_is_refused_in_no_time() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertRefused("model-too-large", bytes("<a>".repeat(2_000_000)));
            assertRefused("model-too-large", bytes("<a>" + "<b/>".repeat(1_000_000) + "</a>"));
            assertRefused("model-too-large", new byte[SafeXml.LONGEST + 1]);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a>",
                "<a></b>",
                "\u0000",
                "<a/><b/>",
                "{}",
                "<a>&unknown;</a>",
                "<!DOCTYPE a [\u0008]><a/>"
            })
    void what_is_no_xml_is_said_to_be_none(String file) {
        assertThatExceptionOfType(SafeXml.Unreadable.class)
                .isThrownBy(() -> SafeXml.read(bytes(file)))
                .matches(refused -> refused.code().startsWith("model-"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_reader_complains_to_us_and_to_nobody_else(CapturedOutput printed) {
        assertRefused("model-malformed", bytes("plain text"));
        // well-formed up to here for the reader that measures, and no further for the one that reads
        assertRefused("model-malformed", bytes("<a xmlns:b='c' xmlns:d='c' b:x='1' d:x='2'/>"));
        assertRefused("model-malformed", bytes("<a:b/>"));

        assertThat(printed.getErr()).isEmpty();
    }

    private static void assertReadable(String file) {
        try {
            assertThat(SafeXml.read(bytes(file)).getDocumentElement()).isNotNull();
        } catch (SafeXml.Unreadable refused) {
            throw new AssertionError(refused);
        }
    }

    private static void assertRefused(String code, byte[] file) {
        assertThatExceptionOfType(SafeXml.Unreadable.class)
                .isThrownBy(() -> SafeXml.read(file))
                .extracting(SafeXml.Unreadable::code)
                .isEqualTo(code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
