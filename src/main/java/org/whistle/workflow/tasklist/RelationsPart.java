package org.whistle.workflow.tasklist;

import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * How a case belongs to others.
 *
 * @param mergedInto the number of the case that goes on, or closed, for it; or null
 * @param reporters how many reported the matter: this one, and all that were merged into it
 * @param followers the numbers that were merged into it, also by way of another
 * @param splitFrom the number of the case that it is a part of, or null
 * @param deeds what the reader can do about it
 */
record RelationsPart(
        String mergedInto,
        int reporters,
        List<String> followers,
        String splitFrom,
        List<PartOfSplit> parts,
        List<RelationDeed> deeds) {

    record PartOfSplit(String trackingNumber, String status, String statusText, String stageText, Named item) {}
}
