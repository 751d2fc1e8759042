package org.whistle.servicelevel;

/**
 * A wish for more time.
 *
 * @param length as decision tables write it: {@code P5BD}, {@code P10D}
 * @param evidence what shows the reason; kept in the case file
 */
public record ExtensionWish(ExtensionKind kind, ExtensionReason reason, String length, String evidence) {}
