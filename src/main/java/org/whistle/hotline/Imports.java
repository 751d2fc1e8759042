package org.whistle.hotline;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.catalogue.Catalogue;
import org.whistle.hotline.ImportQueue.Queued;
import org.whistle.problem.Excerpt;
import org.whistle.problem.Refusal;

/**
 * Imports files of hotline orders. A row whose order number is known already is left alone, so a file may be sent as
 * often as one likes.
 */
@Component
public class Imports {

    private static final int LATEST = 50;
    private static final int LONGEST_FILE_NAME = 200;

    private final MappingReader mappings;
    private final ImportQueue queue;
    private final ImportRows rows;
    private final Reports reports;
    private final Actor actor;
    private final Clock clock;

    Imports(
            ImportQueue queue,
            ImportRows rows,
            Reports reports,
            Catalogue catalogue,
            Actor actor,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.mappings = new MappingReader(code -> catalogue.find(code).isPresent(), zone);
        this.queue = queue;
        this.rows = rows;
        this.reports = reports;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Imports a file and waits for the end; those sent earlier have their turn first.
     *
     * @param name the file's name, or null
     * @throws Refusal when file or mapping cannot be used, or too many imports wait; nothing is stored then
     */
    public ImportRun run(String name, InputStream file, InputStream mapping) throws IOException {
        Queued queued = queue(name, file, mapping);
        try {
            queued.end().get();
            return find(queued.id());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits any more for import " + queued.id(), hurried);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Import " + queued.id() + " could not be ended", failure);
        }
    }

    /**
     * Imports a file without waiting for the end.
     *
     * @param name the file's name, or null
     * @throws Refusal when file or mapping cannot be used, or too many imports wait; nothing is stored then
     */
    public ImportRun start(String name, InputStream file, InputStream mapping) throws IOException {
        return find(queue(name, file, mapping).id());
    }

    private Queued queue(String name, InputStream file, InputStream mapping) throws IOException {
        Mapping checked = mappings.read(mapping);
        InputStream spooled = Spool.of(file);
        try {
            OrderFile orders = OrderFile.open(spooled, checked);
            return queue.add(checked.source(), shortened(name), actor.signedInOr(Actor.SYSTEM), orders);
        } catch (IOException | RuntimeException notQueued) {
            spooled.close();
            throw notQueued;
        }
    }

    private static String shortened(String name) {
        return name == null ? null : Excerpt.of(name.replaceAll("\\p{Cntrl}+", " "), LONGEST_FILE_NAME);
    }

    /** @throws Refusal when there is no such import */
    public ImportRun find(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("no-such-import", Long.toString(id)));
    }

    /** @return the latest imports, the last first */
    public List<ImportRun> latest() {
        return rows.latest(LATEST);
    }

    /** Accounts for every row that an import has read so far, in the language of the locale. */
    public ImportReport report(ImportRun run, Locale locale) {
        return reports.of(run, locale);
    }
}
