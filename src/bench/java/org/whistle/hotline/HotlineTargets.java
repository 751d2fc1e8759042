package org.whistle.hotline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.whistle.fuzz.Target;
import org.whistle.problem.Refusal;

/** Files of the hotline and the mappings that explain them. */
public final class HotlineTargets {

    private static final String ORDERS = HotlineMappings.HEADER
            + "1,\"楼下垃圾, 三天\",噪音,01-02,米市新村,120.158,30.287,2026-11-21 09:30,王建国,13812345678,wang@example.org\n"
            + "2,\"两行\n的内容\",噪音,,,,,2026-11-21 09:31,,,\n";

    private HotlineTargets() {}

    public static List<Target> all() throws IOException {
        MappingReader reader = new MappingReader(item -> true, ZoneId.of("Asia/Shanghai"));
        byte[] mapping = Files.readAllBytes(Path.of("docs", "imports", "nyc311.yaml"));
        Mapping columns = HotlineMappings.ofAllColumns("01-02");
        return List.of(
                new Target("mapping", List.of(mapping), input -> reader.read(new ByteArrayInputStream(input))),
                Target.ofTexts("orders", List.of(ORDERS), input -> {
                    byte[] withHeader = (HotlineMappings.HEADER + Target.text(input)).getBytes(StandardCharsets.UTF_8);
                    readAll(input, columns);
                    readAll(withHeader, columns);
                }));
    }

    private static void readAll(byte[] input, Mapping columns) throws IOException {
        try (OrderFile file = OrderFile.open(new ByteArrayInputStream(input), columns)) {
            while (!file.next(100).isEmpty()) {
                // on to the next ones
            }
        } catch (Refusal noFileOfOurs) {
            // the header is bent, which is what most inputs are
        }
    }
}
