package org.whistle.evaluation;

/** The resident rang up, or somebody wants them asked, though no call was drawn. */
public record CallBackWanted(String trackingNumber) {}
