package org.whistle.hotline.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.whistle.hotline.ImportReport;
import org.whistle.hotline.ImportRun;
import org.whistle.hotline.ImportState;
import org.whistle.hotline.Imports;
import org.whistle.problem.Refusal;

/** {@code /api/imports}: send a file of hotline orders with its mapping, and see what became of it. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final String NO_WAITING = "respond-async";

    private final Imports imports;
    private final ImportProblems problems;

    ImportController(Imports imports, ImportProblems problems) {
        this.imports = imports;
        this.problems = problems;
    }

    /** With {@code Prefer: respond-async} the answer comes at once and says where to look. */
    @PostMapping
    ResponseEntity<?> send(
            @RequestPart(required = false) Part file,
            @RequestPart(required = false) Part mapping,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) String type,
            @RequestHeader(required = false) String prefer,
            Locale locale)
            throws IOException {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return problems.noForm(locale);
        }
        require("file", file);
        require("mapping", mapping);
        try (InputStream orders = file.getInputStream();
                InputStream rules = mapping.getInputStream()) {
            return prefer != null && prefer.contains(NO_WAITING)
                    ? accepted(imports.start(file.getSubmittedFileName(), orders, rules))
                    : ended(imports.run(file.getSubmittedFileName(), orders, rules), locale);
        }
    }

    private static void require(String name, Part part) {
        if (part == null) {
            throw Refusal.invalid(name, "part-missing", name);
        }
    }

    private static ResponseEntity<ImportRun> accepted(ImportRun run) {
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/imports/{id}")
                .build(run.id());
        return ResponseEntity.accepted()
                .location(location)
                .header("Preference-Applied", NO_WAITING)
                .body(run);
    }

    private ResponseEntity<?> ended(ImportRun run, Locale locale) {
        return run.state() == ImportState.DONE
                ? ResponseEntity.ok(imports.report(run, locale))
                : problems.unfinished(run, locale);
    }

    @GetMapping
    List<ImportRun> latest() {
        return imports.latest();
    }

    @GetMapping("/{id}")
    ImportReport follow(@PathVariable long id, Locale locale) {
        return imports.report(imports.find(id), locale);
    }
}
