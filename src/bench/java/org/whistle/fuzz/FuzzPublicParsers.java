package org.whistle.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.FileSystemUtils;
import org.whistle.access.AccessTargets;
import org.whistle.account.AccountTargets;
import org.whistle.evidence.PictureTargets;
import org.whistle.gate.GateTargets;
import org.whistle.hotline.HotlineTargets;
import org.whistle.portal.PortalTargets;
import org.whistle.request.RequestTargets;
import org.whistle.workflow.guard.GuardTargets;
import org.whistle.workflow.rest.QueryTargets;

/** What strangers and staff send, each for the same time; -Dfuzz.seconds says how long in all, -Dfuzz.seed repeats. */
public final class FuzzPublicParsers {

    private static final List<Group> GROUPS = List.of(
            RequestTargets::all,
            PortalTargets::all,
            HotlineTargets::all,
            PictureTargets::all,
            AccessTargets::all,
            AccountTargets::all,
            GateTargets::all,
            GuardTargets::all,
            QueryTargets::all);

    private FuzzPublicParsers() {}

    private interface Group {
        List<Target> all() throws IOException;
    }

    /** @return the targets of one group only: a process of Jazzer instruments whatever is made, which takes time */
    static List<Target> ofGroup(int group) throws IOException {
        return GROUPS.get(group).all();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long seed = Long.getLong("fuzz.seed", ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
        long seconds = Long.getLong("fuzz.seconds", 300);
        long end = System.nanoTime() + seconds * 1_000_000_000;
        Path kept = Path.of("target", "fuzz", String.valueOf(seed));
        FileSystemUtils.deleteRecursively(kept);
        System.out.printf("seed %d, %d s in all%n", seed, seconds);
        List<JazzerRun> runs = new ArrayList<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            for (Target target : ofGroup(group)) {
                runs.add(new JazzerRun(
                        group, target, seed, kept.resolve(target.name().replaceAll("\\W", "-"))));
            }
        }
        int finds = 0;
        for (int done = 0; done < runs.size(); done++) {
            long left = (end - System.nanoTime()) / 1_000_000_000;
            finds += runs.get(done).fuzz(Math.max(1, left / (runs.size() - done)));
        }
        System.out.printf("%d finds%n", finds);
        System.exit(finds == 0 ? 0 : 1);
    }
}
