package org.whistle.workflow.cockpit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/engine-note}: what administrators are told of the engine's end of life, in place of the vendor's banner. */
@RestController
class EngineNoteController {

    /** Its vendor's word on until when which edition is maintained. */
    private static final String ANNOUNCEMENT = "https://docs.camunda.org/enterprise/announcement/";

    /** Where the engine's file does not tell it. */
    private static final String LAST = "7.24.0";

    private final MessageSource messages;

    EngineNoteController(MessageSource messages) {
        this.messages = messages;
    }

    /** @param page where its vendor says it */
    record Note(String title, String engine, List<String> says, String page) {}

    @GetMapping("/api/engine-note")
    Note note(Locale locale) {
        return new Note(
                messages.getMessage("engine.note.title", null, locale),
                version(),
                Stream.of("what", "when", "risk", "held", "we", "you")
                        .map(part -> messages.getMessage("engine.note." + part, null, locale))
                        .toList(),
                ANNOUNCEMENT);
    }

    private static String version() {
        return Optional.ofNullable(ProcessEngine.class.getPackage().getImplementationVersion())
                .orElse(LAST);
    }
}
