package org.whistle.request;

/**
 * What somebody else said about the same matter, for staff.
 *
 * @param item the code of the catalogue's item
 * @param address in the reporter's words, or null
 */
public record SameMatter(String trackingNumber, Status status, String item, String description, String address) {}
