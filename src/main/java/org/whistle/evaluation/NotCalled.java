package org.whistle.evaluation;

/** It was drawn that nobody calls the resident; their own answer is waited for. */
public record NotCalled(String trackingNumber) {}
