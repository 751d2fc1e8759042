package org.whistle.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.board.PromiseState;
import org.whistle.board.PublicEntry;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/** Names of items and communities that somebody made to hurt whoever reads the open data. */
class HostileBoardTest {

    private static final String[] NAMES = {
        "=cmd|'/c calc'!A1",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "＝HYPERLINK(\"http://x\")",
        "\t=1",
        "]]></title><script>alert(1)</script>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
        "a\"b,c;d\r\ne"
    };

    @Test
    void no_cell_of_the_table_is_a_formula_and_each_line_keeps_its_columns() throws IOException {
        byte[] file =
                BoardCsv.of(List.of(NAMES).stream().map(HostileBoardTest::named).toList(), "=1+1");
        String text = new String(file, StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF");
        List<CSVRecord> lines =
                CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        assertThat(lines)
                .hasSize(NAMES.length + 1)
                .allMatch(line -> line.size() == lines.get(0).size());
        lines.forEach(line -> line.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[\\p{Z}\\p{C}]*[=+\\-@＝].*")));
    }

    @Test
    void in_the_feed_each_name_is_a_text() throws XMLStreamException, FeedException, IOException {
        AtomFeed feed = feed();
        for (String name : NAMES) {
            feed.beginEntry()
                    .id("x")
                    .text("title", name)
                    .time("updated", Instant.EPOCH)
                    .endEntry();
        }

        SyndFeed read = read(feed.end());

        assertThat(read.getEntries())
                .extracting(entry -> entry.getTitle().strip())
                .hasSize(NAMES.length);
        assertThat(read.getEntries().get(6).getTitle()).isEqualTo(NAMES[6]);
        assertThat(read.getEntries().get(7).getTitle()).isEqualTo(NAMES[7]);
    }

    @Test
    void what_xml_cannot_write_is_replaced() throws XMLStreamException, FeedException, IOException {
        byte[] atom = feed().text("subtitle", "a\u0000b\u000Bc\uD800d\uFFFEe").end();

        assertThat(read(atom).getDescription()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://whistle.example.org", "https://Whistle.example.org:8443/base/"})
    void entries_are_known_by_the_host_of_the_public_address(String url) {
        assertThat(new TagAuthority("", url).tags("elsewhere.example")).isEqualTo("tag:whistle.example.org,2026:");
        assertThat(new TagAuthority("board.example.org", url).tags("x")).isEqualTo("tag:board.example.org,2026:");
    }

    @Test
    void without_an_address_by_the_host_that_is_asked_and_never_by_anything_else() {
        assertThat(new TagAuthority("", "").tags("10.0.0.8")).isEqualTo("tag:10.0.0.8,2026:");
        assertThat(new TagAuthority("", "").tags("[::1]")).isEqualTo("tag:localhost,2026:");
        assertThat(new TagAuthority("", "").tags("a\"><script>")).isEqualTo("tag:localhost,2026:");
    }

    private static AtomFeed feed() throws XMLStreamException {
        return new AtomFeed("tag:whistle.example.org,2026:").id("board").time("updated", Instant.EPOCH);
    }

    private static SyndFeed read(byte[] atom) throws FeedException, IOException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(atom)));
    }

    private static ToldEntry named(String name) {
        PublicEntry entry = new PublicEntry(
                "330105-20261122-000001",
                "01-02",
                "330105001052",
                null,
                null,
                Instant.EPOCH,
                Stage.RESPONSE,
                Status.OPEN,
                PromiseState.RUNNING,
                null,
                null,
                0,
                1,
                null,
                null,
                0,
                false);
        return new ToldEntry(entry, name, name);
    }
}
