package org.whistle.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.correspondence.PersonalLetter;
import org.whistle.correspondence.PersonalLetters;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.Attachments;
import org.whistle.evidence.RequestPictures;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.PersonalFile;
import org.whistle.request.PersonalFiles;
import org.whistle.request.Requests;
import org.whistle.retention.PersonCases.Deed;

/** A copy of somebody's data (PIPL, article 45): a ZIP file with {@code data.json} and the pictures. */
@Component
@Transactional
public class PersonalExport {

    static final int LONGEST_REASON = 1000;

    private final PersonCases cases;
    private final PersonalFiles files;
    private final Attachments attachments;
    private final RequestPictures pictures;
    private final Requests requests;
    private final PersonalLetters letters;
    private final SecurityEvents events;
    private final Actor actor;
    private final ObjectMapper json;
    private final Clock clock;

    PersonalExport(
            PersonCases cases,
            PersonalFiles files,
            Attachments attachments,
            RequestPictures pictures,
            Requests requests,
            PersonalLetters letters,
            SecurityEvents events,
            Actor actor,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.attachments = attachments;
        this.pictures = pictures;
        this.requests = requests;
        this.letters = letters;
        this.events = events;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    /** What {@code data.json} holds. */
    record Data(Instant exportedAt, List<PersonalFile> requests, List<PersonalLetter> letters) {}

    /**
     * @param reason why it is exported, for the list of what was done
     * @throws Refusal when nobody is found, or nobody says why
     */
    public PersonalCopy of(Person person, String reason) {
        String why = Require.text("reason", reason, LONGEST_REASON);
        List<String> found = cases.of(person);
        cases.keep(Deed.EXPORTED, why, found);
        happened(found.size(), actor.signedInOr(Actor.SYSTEM));
        List<PersonalFile> whole =
                found.stream().map(number -> files.wholeOf(number, why)).toList();
        return copy(
                whole,
                letters.of(found),
                found.stream().flatMap(this::picturesOf).toList());
    }

    /** A part shows pictures of its whole too; here each is taken where it belongs. */
    private Stream<Attachment> picturesOf(String number) {
        return attachments.of(number).stream()
                .filter(one -> !one.isWithdrawn() && one.trackingNumber().equals(number));
    }

    /**
     * For the person themself: the pictures are those that they see elsewhere too.
     *
     * @throws Refusal when number and secret do not belong together, or there were many copies within the hour
     */
    public PersonalCopy ofOwn(String trackingNumber, String secret) {
        PersonalFile own = files.ownOf(trackingNumber, secret);
        happened(1, "");
        return copy(
                List.of(own), letters.of(List.of(trackingNumber)), pictures.of(requests.view(trackingNumber, secret)));
    }

    private void happened(int count, String account) {
        Map<String, String> details = Map.of("requests", String.valueOf(count));
        AfterCommit.tell(() -> events.happened(SecurityEvent.PERSONAL_DATA_EXPORTED, account, details));
    }

    private PersonalCopy copy(List<PersonalFile> told, List<PersonalLetter> written, List<Attachment> shown) {
        try {
            byte[] data =
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Data(clock.instant(), told, written));
            return new PersonalCopy(data, shown, attachments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("No JSON for somebody's data", impossible);
        }
    }
}
