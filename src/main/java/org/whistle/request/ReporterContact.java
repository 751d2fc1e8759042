package org.whistle.request;

/**
 * How to reach whoever filed a request, in full; of name, phone and email some may be null, never all.
 *
 * @param trackingNumber of the request that they filed
 */
public record ReporterContact(String trackingNumber, String name, String phone, String email) {}
