package org.whistle.request;

/**
 * What a caseworker sees of a request beside its facts.
 *
 * @param building what names the chosen building among all, or null
 * @param contact how to reach the reporter, masked; null where nothing was given
 */
public record StaffView(
        RequestFacts facts,
        String description,
        String address,
        String building,
        Double longitude,
        Double latitude,
        MaskedContact contact) {}
