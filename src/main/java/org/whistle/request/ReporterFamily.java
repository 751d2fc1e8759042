package org.whistle.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests that hang together with one, in both directions and however far. */
final class ReporterFamily {

    /** What one reporter filed in one go: the request, what was split off it, and what of it is worked on again. */
    private static final List<String> OWN = List.of("split_from", "redo_of");

    /** And whatever goes on with one of these, whoever filed it. */
    private static final List<String> MERGED_TOO = List.of("merged_into", "split_from", "redo_of");

    /** @param from what follows {@code from} and names the numbers to begin with, as {@code number} */
    static String with(String from) {
        return linked(from, OWN);
    }

    /** @param from as for {@link #with} */
    static String withMerged(String from) {
        return linked(from, MERGED_TOO);
    }

    private static String linked(String from, List<String> links) {
        return """
                with recursive family (number) as (
                  select number from %s
                  union
                  select relative.number
                  from family cross join lateral (
                    %s
                  ) as relative (number)
                  where relative.number is not null)
                """
                .formatted(
                        from,
                        Stream.concat(
                                        links.stream().map(ReporterFamily::towards),
                                        links.stream().map(ReporterFamily::back))
                                .collect(Collectors.joining(" union all ")));
    }

    private static String towards(String link) {
        return "select tracking_number from whistle.resident_request where %s = family.number".formatted(link);
    }

    private static String back(String link) {
        return "select %s from whistle.resident_request where tracking_number = family.number".formatted(link);
    }

    private ReporterFamily() {}
}
