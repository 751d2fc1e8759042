package org.whistle.workflow.tasklist;

import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * How a case belongs to others.
 *
 * @param mergedInto the number of the case that goes on, or closed, for it; or null
 * @param reporters how many reported the matter: this one, and all that were merged into it
 * @param followers what was merged into it, also by way of another
 * @param splitFrom the number of the case that it is a part of, or null
 * @param deeds what the reader can do about it
 */
record RelationsPart(
        String mergedInto,
        int reporters,
        List<Follower> followers,
        String splitFrom,
        List<PartOfSplit> parts,
        List<RelationDeed> deeds) {

    /**
     * @param description what its reporter said; null for those whom no task asks
     * @param address null for those whom no task asks, and where none was given
     */
    record Follower(
            String trackingNumber, String status, String statusText, Named item, String description, String address) {}

    record PartOfSplit(String trackingNumber, String status, String statusText, String stageText, Named item) {}
}
