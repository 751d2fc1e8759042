package org.whistle.casework;

/** A department has scored the whistle that called it, in the same step in which it answered the call. */
public record WhistleRated(String trackingNumber, String department, Stars stars) {}
