package org.whistle.request;

import java.util.List;

/**
 * What a transaction has added to a case file; published at its end, and only where whoever filed the request can be
 * written to.
 *
 * @param entries in their order, without free words
 */
public record CaseTold(String trackingNumber, List<CaseEntry> entries) {}
