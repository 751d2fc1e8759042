package org.whistle.workflow.guard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.whistle.fuzz.Target;

/** Models as somebody may deploy them. */
public final class GuardTargets {

    private GuardTargets() {}

    public static List<Target> all() throws IOException {
        return List.of(
                target("process", "guarded.bpmn", Path.of("processes", "community-whistle.bpmn")),
                target("decision", "guarded.dmn", Path.of("decisions", "draw-call-back.dmn")),
                target("form", "guarded.form", Path.of("forms", "screen-request.form")));
    }

    private static Target target(String kind, String name, Path seed) throws IOException {
        JsonMapper json = new JsonMapper();
        return new Target(kind, List.of(Files.readAllBytes(seed)), input -> {
            Findings findings = new Findings();
            DeployedFiles files = DeployedFiles.read(Map.of(name, input), json, findings);
            Inspection.look(files, new NothingKnown(), findings);
        });
    }
}
