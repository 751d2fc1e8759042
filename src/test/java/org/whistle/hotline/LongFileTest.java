package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file as long as a city's month is read without being held. */
class LongFileTest {

    private static final int ROWS = 200_000;
    private static final int MOST_ROWS_READ_AHEAD = 1_000;

    private int written;

    @Test
    void reading_holds_no_row_but_those_it_has_just_given() throws IOException {
        List<WeakReference<Order>> given = new ArrayList<>();
        int read = 0;
        try (OrderFile file = OrderFile.open(rows(), HotlineMappings.ofAllColumns("00-00"))) {
            for (List<Order> orders = file.next(Importer.CHUNK);
                    !orders.isEmpty();
                    orders = file.next(Importer.CHUNK)) {
                assertThat(orders).hasSizeLessThanOrEqualTo(Importer.CHUNK);
                orders.forEach(order -> given.add(new WeakReference<>(order)));
                read += orders.size();
                assertThat(written - read).isLessThan(MOST_ROWS_READ_AHEAD);
            }
            System.gc();
            assertThat(given.stream().filter(order -> order.get() != null).count())
                    .isLessThanOrEqualTo(Importer.CHUNK);
        }
        assertThat(read).isEqualTo(ROWS);
    }

    /** Every tenth row is broken, every hundredth opens a quote that nothing closes. */
    private InputStream rows() {
        Iterator<String> rows = IntStream.range(0, ROWS).mapToObj(this::row).iterator();
        return new SequenceInputStream(stream(HotlineMappings.HEADER), new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return rows.hasNext();
            }

            @Override
            public InputStream nextElement() {
                written++;
                return stream(rows.next());
            }
        }));
    }

    private String row(int row) {
        String words = row % 100 == 0 ? "\"没有结束" : "施工噪音";
        return row + "," + words + (row % 10 == 0 ? "\n" : ",噪音,,,,,,,,\n");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
