package org.whistle.request;

/** The contact of whoever filed a request is erased; told in the transaction of that, to whoever knows them otherwise. */
public record ContactErased(String trackingNumber) {}
