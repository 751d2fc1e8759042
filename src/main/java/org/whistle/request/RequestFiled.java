package org.whistle.request;

import org.whistle.catalogue.Level;

/** A request is stored; the loop begins in the same transaction. */
public record RequestFiled(String trackingNumber, String item, Level level, String community, Channel channel) {}
