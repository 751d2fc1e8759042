package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.hotline.HotlineMappings.HEADER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.ExternalOrder;
import org.whistle.request.NewRequest;

class OrderFileTest {

    private static final Mapping MAPPING = HotlineMappings.ofAllColumns("00-00");
    private static final Mapping STRICT = HotlineMappings.ofAllColumns(null);

    @Test
    void a_full_row_becomes_a_request() throws IOException {
        assertThat(ready("A-1,施工噪音,噪音,,三官弄,120.158,30.287,2025-03-24 10:00,王建国,13812345678,w@example.org"))
                .isEqualTo(new NewRequest(
                        "施工噪音 · 三官弄",
                        "03-05",
                        "三官弄",
                        120.158,
                        30.287,
                        new Contact("王建国", "13812345678", "w@example.org"),
                        Channel.IMPORT,
                        new ExternalOrder("12345", "A-1"),
                        Instant.parse("2025-03-24T02:00:00Z")));
    }

    @Test
    void number_and_description_are_enough() throws IOException {
        NewRequest request = ready("A-1,施工噪音,,,,,,,,,");

        assertThat(request.item()).isEqualTo("00-00");
        assertThat(request.filedAt()).isNull();
        assertThat(request.longitude()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"是, true", "保密, true", "Yes, true", "1, true", "否, false", "false, false", "'', false"})
    void whether_somebody_files_in_confidence_is_said_in_a_column(String written, boolean confidential)
            throws IOException {
        Order order = confidentialColumn(written);

        assertThat(((Order.Ready) order).request().contact().confidential()).isEqualTo(confidential);
    }

    @Test
    void what_is_neither_yes_nor_no_is_refused_rather_than_guessed() throws IOException {
        Order.Refused refused = (Order.Refused) confidentialColumn("或许");

        assertThat(refused.field()).isEqualTo("confidential");
        assertThat(refused.why().code()).isEqualTo("no-yes-or-no");
    }

    private static Order confidentialColumn(String written) throws IOException {
        String text = HEADER.strip() + ",保密\nA-1,施工噪音,,,,,,,王建国,13812345678,," + written + "\n";
        try (OrderFile file = open(text.getBytes(StandardCharsets.UTF_8), HotlineMappings.withConfidence())) {
            return file.next(10).get(0);
        }
    }

    @Test
    void an_item_of_ours_goes_before_the_category() throws IOException {
        assertThat(ready("A-1,施工噪音,噪音,01-02,,,,,,,").item()).isEqualTo("01-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ,施工噪音,噪音,,,,,,,,                    | number      | required
            A-1,,噪音,,,,,,,,                         | description | required
            A-1,施工噪音,,,,,,,,,                     | category    | required
            A-1,施工噪音,别的,,,,,,,,                 | category    | no-item-for
            A-1,施工噪音,噪音,,,120.1,,,,,            | latitude    | half-a-point
            A-1,施工噪音,噪音,,,东经,30.2,,,,         | longitude   | no-coordinate
            A-1,施工噪音,噪音,,,120.1,NaN,,,,         | latitude    | no-coordinate
            A-1,施工噪音,噪音,,,181,30.2,,,,          | longitude   | outside-the-world
            A-1,施工噪音,噪音,,,,,2025-02-30 10:00,,, | filedAt     | no-order-time
            A-1,施工噪音,噪音,,,,,,,没有,             | phone       | no-phone
            A-1,施工噪音,噪音,,,,,,,,没有             | email       | no-email
            A-1,施工噪音                              | row         | row-columns
            A-1,"施工"噪音",噪音,,,,,,,,              | row         | row-stray-quote
            """)
    void a_row_that_cannot_be_a_request_says_which_field_is_why(String row, String field, String code)
            throws IOException {
        Order.Refused refused = (Order.Refused) orders(STRICT, row.strip()).get(0);

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.why().code()).isEqualTo(code);
        assertThat(refused.row()).isEqualTo(1);
        assertThat(refused.line()).isEqualTo(2);
    }

    @Test
    void words_longer_than_a_request_may_be_are_refused() throws IOException {
        Order.Refused refused = (Order.Refused)
                orders(MAPPING, "A-1," + "长".repeat(10_001) + ",,,,,,,,,").get(0);

        assertThat(refused.field()).isEqualTo("description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE"})
    void a_file_is_read_in_the_charset_of_its_mapping(String name) throws IOException {
        Charset charset = Charset.forName(name);
        byte[] bytes = (HEADER + "A-1,施工噪音,噪音,,,,,,,,\n").getBytes(charset);
        try (OrderFile file = open(bytes, HotlineMappings.ofAllColumns(null, charset))) {
            Order.Ready order = (Order.Ready) file.next(10).get(0);
            assertThat(order.request().description()).isEqualTo("施工噪音");
        }
    }

    @Test
    void a_row_in_another_charset_than_the_file_is_refused() throws IOException {
        byte[] good = (HEADER + "A-1,施工噪音,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        byte[] bad = "A-2,施工噪音,,,,,,,,,\n".getBytes(Charset.forName("GB18030"));
        byte[] both = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        try (OrderFile file = open(both, MAPPING)) {
            List<Order> orders = file.next(10);
            assertThat(orders.get(0)).isInstanceOf(Order.Ready.class);
            assertThat(((Order.Refused) orders.get(1)).why().code()).isEqualTo("unreadable");
        }
    }

    @Test
    void a_file_in_another_charset_than_its_mapping_says_is_refused() {
        assertRefused((HEADER + "A-1,x,,,,,,,,,\n").getBytes(Charset.forName("GB18030")), "file-no-csv");
    }

    @Test
    void a_file_that_is_no_csv_of_the_mapping_is_refused() {
        byte[] archive = {'P', 'K', 3, 4, 0, 0, 0, 0, 8, 0};

        assertRefused(new byte[0], "file-empty");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "file-empty");
        assertRefused(archive, "file-no-csv");
        assertRefused("\"open".getBytes(StandardCharsets.UTF_8), "file-no-csv");
        assertRefused("编号;内容\n1;x\n".getBytes(StandardCharsets.UTF_8), "file-lacks-column");
        assertRefused(("编号," + HEADER).getBytes(StandardCharsets.UTF_8), "file-column-twice");
    }

    private static NewRequest ready(String row) throws IOException {
        return ((Order.Ready) orders(MAPPING, row).get(0)).request();
    }

    private static List<Order> orders(Mapping mapping, String row) throws IOException {
        try (OrderFile file = open((HEADER + row + "\n").getBytes(StandardCharsets.UTF_8), mapping)) {
            return file.next(10);
        }
    }

    private static OrderFile open(byte[] bytes, Mapping mapping) throws IOException {
        return OrderFile.open(new ByteArrayInputStream(bytes), mapping);
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> open(bytes, MAPPING).close())
                .satisfies(refusal -> assertThat(refusal.field()).contains("file"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
