package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.WholeApplication;

/** What becomes of an import beside others, and when it is stopped. */
@WholeApplication
class ImporterTest {

    private static final int ROWS = 100;

    @Autowired
    private Importer importer;

    @Autowired
    private ImportRows imports;

    @Autowired
    private Clock clock;

    @Test
    void two_imports_of_one_file_at_once_file_each_order_once() {
        long first = begin();
        long second = begin();

        CompletableFuture<ImportState> one = CompletableFuture.supplyAsync(() -> work(first, "A", () -> false));
        CompletableFuture<ImportState> other = CompletableFuture.supplyAsync(() -> work(second, "A", () -> false));

        assertThat(one.join()).isEqualTo(ImportState.DONE);
        assertThat(other.join()).isEqualTo(ImportState.DONE);
        ImportRun left = run(first);
        ImportRun right = run(second);
        assertThat(left.accepted() + right.accepted()).isEqualTo(ROWS);
        assertThat(left.known() + right.known()).isEqualTo(ROWS);
        assertThat(left.rows()).isEqualTo(ROWS);
        assertThat(right.rows()).isEqualTo(ROWS);
    }

    @Test
    void an_import_that_is_told_to_stop_is_interrupted() {
        long id = begin();

        assertThat(work(id, "B", () -> true)).isEqualTo(ImportState.INTERRUPTED);
        assertThat(run(id).rows()).isZero();
    }

    @Test
    void an_import_that_a_crash_left_behind_shows_so_after_the_start() {
        long id = begin();

        imports.interruptLeftovers();

        assertThat(run(id).state()).isEqualTo(ImportState.INTERRUPTED);
    }

    private long begin() {
        long id = imports.insert("12345", "orders.csv", "calltaker", clock.instant());
        imports.begin(id, clock.instant());
        return id;
    }

    private ImportState work(long id, String prefix, BooleanSupplier stop) {
        String text = HotlineMappings.HEADER
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> prefix + row + ",施工噪音,噪音,,,,,,,,\n")
                        .collect(Collectors.joining());
        Mapping mapping = HotlineMappings.ofAllColumns(null);
        try (OrderFile file =
                OrderFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mapping)) {
            return importer.run(id, mapping.source(), file, stop);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private ImportRun run(long id) {
        return imports.find(id).orElseThrow();
    }
}
