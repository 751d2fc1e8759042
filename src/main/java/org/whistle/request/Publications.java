package org.whistle.request;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Publication;
import org.whistle.problem.Refusal;

/** Keeps single requests off the public board (办理公开), whatever their items say; the parts of a split one with them. */
@Component
@Transactional
public class Publications {

    private final PublicationRows rows;
    private final CaseFile caseFile;
    private final Catalogue catalogue;

    Publications(PublicationRows rows, CaseFile caseFile, Catalogue catalogue) {
        this.rows = rows;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
    }

    /**
     * Takes the request off the board at once. What is withheld already stays so.
     *
     * @param note why, for the staff only; or null
     */
    public void withhold(String trackingNumber, String note) {
        rows.withhold(trackingNumber)
                .forEach(number -> caseFile.append(number, CaseEventKind.WITHHELD, Map.of("note", words(note))));
    }

    /**
     * The item decides again.
     *
     * @throws Refusal when there is no such request, or nobody withheld it
     */
    public void release(String trackingNumber, String note) {
        if (rows.release(trackingNumber) == 0) {
            throw Refusal.conflict("not-withheld");
        }
        caseFile.append(trackingNumber, CaseEventKind.RELEASED, Map.of("note", words(note)));
    }

    /**
     * Whether it stands on the board now.
     *
     * @throws Refusal when there is no such request
     */
    @Transactional(readOnly = true)
    public PublicStanding standing(String trackingNumber) {
        PublicationRows.Standing found =
                rows.find(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
        if (found.withheld()) {
            return PublicStanding.WITHHELD;
        }
        if (found.confidential()) {
            return PublicStanding.CONFIDENTIAL;
        }
        boolean isPublicItem = catalogue
                .find(found.item())
                .filter(item -> item.publication() == Publication.PUBLIC)
                .isPresent();
        if (!isPublicItem) {
            return PublicStanding.WITHHELD_BY_ITEM;
        }
        return found.published() ? PublicStanding.PUBLIC : PublicStanding.UNSCREENED;
    }

    private static String words(String note) {
        return note == null ? "" : note;
    }
}
