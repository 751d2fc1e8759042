package org.whistle.board;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.timing.Bench;
import org.whistle.timing.Door;
import org.whistle.timing.Times;

/**
 * The public board over many requests: how fast list, filters, map and figures come, of ten thousand and of a million,
 * and how much slower the one is. It needs a folder of its own, some 3 GB; nothing of it is of use afterwards.
 */
public final class BoardBenchmark {

    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final int CALLS = 40;
    private static final List<String> ADDRESSES = List.of(
            "/board",
            "/board?community=330105990003",
            "/board?state=CLOSED",
            "/board?state=OVERDUE",
            "/board?cell=30.274,120.130,30.280,120.137",
            "/api/board",
            "/api/board?state=CLOSED&size=500&after=" + ManyPublicRequests.MIDDLE,
            "/board.csv",
            "/board.csv?after=" + ManyPublicRequests.MIDDLE,
            "/board/feed/330105990003.atom");
    private static final Map<String, String> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("all", "");
        FILTERS.put("a community", "community=330105990003");
        FILTERS.put("an item", "item=01-02");
        FILTERS.put("words", "words=rubbish");
        FILTERS.put("what goes on", "state=OPEN");
        FILTERS.put("overdue", "state=OVERDUE");
        FILTERS.put("a stage", "stage=JOINT_RESOLUTION");
        FILTERS.put("what is closed", "state=CLOSED");
        FILTERS.put("closed, of a community", "community=330105990003&state=CLOSED");
        FILTERS.put("a month", "from=2025-10-01&to=2025-10-31");
        FILTERS.put("a cell", "cell=30.276,120.133");
        FILTERS.put("an area", "cell=30.274,120.130,30.280,120.137");
        FILTERS.put("oldest of a community and item", "community=330105990003&item=01-02&order=OLDEST");
    }

    private BoardBenchmark() {}

    /** @param arguments the folder where it is not one below target */
    public static void main(String[] arguments) throws Exception {
        Path folder = Bench.folder(arguments, "board-benchmark");
        Map<Integer, Map<String, Times>> pages = new LinkedHashMap<>();
        for (int requests : SIZES) {
            Path home = folder.resolve(String.valueOf(requests));
            try (ConfigurableApplicationContext running = Bench.start(home)) {
                JdbcClient database = running.getBean(JdbcClient.class);
                if (!ManyPublicRequests.isWritten(database)) {
                    new ManyPublicRequests(database).write(requests);
                }
            }
            // once more, so that the connections know the tables as they are now
            try (ConfigurableApplicationContext running = Bench.start(home)) {
                Bench.told("%n%,d requests%n", requests);
                askParts(running);
                pages.put(requests, askPages(running));
            }
        }
        Bench.told("%na page of %,d beside one of %,d, p50%n", SIZES.get(1), SIZES.get(0));
        pages.get(SIZES.get(1)).forEach((page, times) -> Bench.told(
                "%-60s %.2f", page, times.p50() / pages.get(SIZES.get(0)).get(page).p50()));
    }

    private static void askParts(ConfigurableApplicationContext running) throws Exception {
        Board board = running.getBean(Board.class);
        BoardFigures figures = running.getBean(BoardFigures.class);
        for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
            BoardFilter asked = filter(filter.getValue());
            Bench.told(
                    "%-32s list %s, map %s",
                    filter.getKey(), Times.of(CALLS, () -> board.page(asked, 20)), Times.of(CALLS, () -> board.map(asked)));
        }
        Bench.told("%-32s %s", "figures", Times.of(CALLS, () -> figures.of(null, Locale.CHINA)));
        Bench.told("%-32s %s", "figures of a community", Times.of(CALLS, () -> figures.of("330105990003", Locale.CHINA)));
    }

    private static Map<String, Times> askPages(ConfigurableApplicationContext running) throws Exception {
        Door door = new Door(running);
        Map<String, Times> pages = new LinkedHashMap<>();
        for (String address : ADDRESSES) {
            Times times = Times.of(CALLS, () -> door.get(address));
            Bench.told("%-60s %s", address, times);
            pages.put(address, times);
        }
        return pages;
    }

    private static BoardFilter filter(String query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            given.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return new BoardFilter(
                given.get("community"), null, given.get("item"), given.get("words"), given.get("state"),
                given.get("stage"), null, given.get("cell"), given.get("from"), given.get("to"), given.get("order"), null);
    }
}
