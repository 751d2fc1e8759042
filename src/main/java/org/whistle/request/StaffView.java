package org.whistle.request;

/**
 * What a caseworker sees of a request beside its facts.
 *
 * @param contact how to reach the reporter, masked; null where nothing was given
 */
public record StaffView(
        RequestFacts facts,
        String description,
        String address,
        Double longitude,
        Double latitude,
        MaskedContact contact) {}
