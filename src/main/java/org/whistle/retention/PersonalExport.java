package org.whistle.retention;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.Attachments;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.PersonalFile;
import org.whistle.request.PersonalFiles;
import org.whistle.retention.PersonCases.Deed;

/** A copy of somebody's data (PIPL, article 45): a ZIP file with {@code data.json} and the pictures. */
@Component
@Transactional
public class PersonalExport {

    static final int LONGEST_REASON = 1000;

    private static final Set<AttachmentKind> OF_RESIDENTS = EnumSet.of(AttachmentKind.BEFORE, AttachmentKind.AFTER);
    private static final Set<AttachmentKind> ALL = EnumSet.allOf(AttachmentKind.class);

    private final PersonCases cases;
    private final PersonalFiles files;
    private final Attachments attachments;
    private final SecurityEvents events;
    private final Actor actor;
    private final ObjectMapper json;
    private final Clock clock;

    PersonalExport(
            PersonCases cases,
            PersonalFiles files,
            Attachments attachments,
            SecurityEvents events,
            Actor actor,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.attachments = attachments;
        this.events = events;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    /** What {@code data.json} holds. */
    record Data(Instant exportedAt, List<PersonalFile> requests) {}

    /**
     * @param reason why it is exported, for the list of what was done
     * @return the ZIP file
     * @throws Refusal when nobody is found, or nobody says why
     */
    public byte[] of(Person person, String reason) {
        String why = Require.text("reason", reason, LONGEST_REASON);
        List<String> found = cases.of(person);
        cases.keep(Deed.EXPORTED, why, found);
        happened(found.size(), actor.signedInOr(Actor.SYSTEM));
        return zip(found.stream().map(files::wholeOf).toList(), ALL);
    }

    /**
     * @return the ZIP file, for the person themself
     * @throws Refusal when number and secret do not belong together
     */
    public byte[] ofOwn(String trackingNumber, String secret) {
        PersonalFile own = files.ownOf(trackingNumber, secret);
        happened(1, "");
        return zip(List.of(own), OF_RESIDENTS);
    }

    private void happened(int requests, String account) {
        events.happened(SecurityEvent.PERSONAL_DATA_EXPORTED, account, Map.of("requests", String.valueOf(requests)));
    }

    private byte[] zip(List<PersonalFile> requests, Set<AttachmentKind> kinds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "data.json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Data(clock.instant(), requests)));
            for (PersonalFile request : requests) {
                for (Attachment picture : attachments.of(request.trackingNumber())) {
                    if (!picture.isWithdrawn() && kinds.contains(picture.kind())) {
                        put(
                                zip,
                                request.trackingNumber() + "/" + picture.id() + ".jpg",
                                attachments
                                        .picture(request.trackingNumber(), picture.id(), kinds)
                                        .bytes());
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
