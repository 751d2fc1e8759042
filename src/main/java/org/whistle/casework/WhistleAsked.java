package org.whistle.casework;

/**
 * A whistle as it was asked for.
 *
 * @param insisted whether the community insists on it after a refusal
 */
public record WhistleAsked(Proposal proposal, Blower blower, boolean insisted) {}
