package org.whistle.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * Splitting (拆分): a request about several matters becomes one request a matter, each with the loop, the promise from
 * the first filing and the evaluation of its own. The whole waits and ends with the last of its parts.
 */
@Component
@Transactional
public class Splits {

    private static final int FEWEST = 2;
    private static final int MOST = 10;
    /** Before anybody was called. */
    private static final Set<Stage> SPLIT_IN = EnumSet.of(Stage.REPORT, Stage.WHISTLE);

    private final RequestRows rows;
    private final StandingRows standings;
    private final SplitRows splits;
    private final ReporterRows reporters;
    private final Catalogue catalogue;
    private final NumberPrefixes prefixes;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    Splits(
            RequestRows rows,
            StandingRows standings,
            SplitRows splits,
            ReporterRows reporters,
            Catalogue catalogue,
            NumberPrefixes prefixes,
            CaseFile caseFile,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.standings = standings;
        this.splits = splits;
        this.reporters = reporters;
        this.catalogue = catalogue;
        this.prefixes = prefixes;
        this.caseFile = caseFile;
        this.events = events;
    }

    /**
     * @param parts two to ten, each with an item of the catalogue and a description
     * @return the numbers of the parts, in their order
     * @throws Refusal when a part is not complete or says the same as another one, or the request is no longer open or
     *     was split before
     */
    public List<String> split(String trackingNumber, List<NewPart> parts) {
        List<NewPart> wanted = parts == null ? List.of() : parts;
        if (wanted.size() < FEWEST || wanted.size() > MOST) {
            throw Refusal.invalid("parts", "number-of-parts", FEWEST, MOST);
        }
        if (splits.isPart(trackingNumber)) {
            throw Refusal.conflict("split-part");
        }
        StandingRows.Standing whole =
                standings.lock(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
        if (whole.status() == Status.MERGED) {
            throw Refusal.conflict("merged-away", whole.mergedInto());
        }
        if (whole.status() != Status.OPEN) {
            throw Refusal.conflict("already-ended", trackingNumber);
        }
        if (whole.parts() > 0) {
            throw Refusal.conflict("split-already");
        }
        if (!SPLIT_IN.contains(whole.stage())) {
            throw Refusal.conflict("split-too-late");
        }
        return split(rows.facts(trackingNumber).orElseThrow(), wanted);
    }

    private List<String> split(RequestFacts whole, List<NewPart> wanted) {
        String prefix = prefixes.today(whole.community());
        List<String> numbers = new ArrayList<>();
        List<RequestFiled> filed = new ArrayList<>();
        List<NewPart> before = new ArrayList<>();
        for (int part = 0; part < wanted.size(); part++) {
            String field = "parts[%d].".formatted(part);
            Item item = item(field + "item", wanted.get(part));
            String description = description(field + "description", wanted.get(part));
            requireOther(field + "description", new NewPart(item.code(), description), before);
            String number = splits.insertPart(prefix, whole.trackingNumber(), item, description);
            reporters.copy(whole.trackingNumber(), number);
            numbers.add(number);
            filed.add(new RequestFiled(number, item.code(), item.level(), whole.community(), whole.channel()));
        }
        splits.split(whole.trackingNumber(), numbers.size());
        caseFile.append(whole.trackingNumber(), CaseEventKind.SPLIT, Map.of("parts", String.join(", ", numbers)));
        events.publishEvent(new RequestSplit(whole.trackingNumber()));
        filed.forEach(part -> {
            caseFile.append(
                    part.trackingNumber(),
                    CaseEventKind.SPLIT_OFF,
                    Map.of("from", whole.trackingNumber(), "item", part.item(), "community", whole.community()));
            events.publishEvent(part);
        });
        return numbers;
    }

    /** Whoever sends a part twice by mistake would have the same matter worked on twice. */
    private static void requireOther(String field, NewPart part, List<NewPart> before) {
        if (before.contains(part)) {
            throw Refusal.invalid(field, "same-part", before.indexOf(part) + 1);
        }
        before.add(part);
    }

    private Item item(String field, NewPart part) {
        return catalogue.require(field, Require.text(field, part == null ? null : part.item(), 40));
    }

    private static String description(String field, NewPart part) {
        return Require.text(field, part.description(), NewRequest.LONGEST_DESCRIPTION);
    }
}
