package org.whistle.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.evidence.PictureTargets;
import org.whistle.hotline.HotlineTargets;
import org.whistle.portal.PortalTargets;
import org.whistle.request.RequestTargets;

/** What strangers send, each parser for the same time; -Dfuzz.seconds says how long in all, -Dfuzz.seed repeats a run. */
public final class FuzzPublicParsers {

    private FuzzPublicParsers() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        List<Target> targets = Stream.of(
                        RequestTargets.all(), PortalTargets.all(), HotlineTargets.all(), PictureTargets.all())
                .flatMap(List::stream)
                .toList();
        Duration each = Duration.ofSeconds(Long.getLong("fuzz.seconds", 300)).dividedBy(targets.size());
        Fuzz fuzz = new Fuzz(seed);
        System.out.printf("seed %d, %s each%n", seed, each);
        for (Target target : targets) {
            System.out.printf(
                    "%-16s %,d inputs%n",
                    target.name(), fuzz.run(target.name(), target.seeds(), each, target.parser()));
        }
        System.out.printf("%d finds%n", fuzz.finds());
        System.exit(fuzz.finds() == 0 ? 0 : 1);
    }
}
