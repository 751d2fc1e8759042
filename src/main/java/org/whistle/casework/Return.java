package org.whistle.casework;

/**
 * What a department says when it returns a call (退件).
 *
 * @param reason never null once it is accepted
 * @param suggested the department that should have it, or null
 * @param note the basis of the return
 * @param evidence what supports it, or null
 * @param whistleStars what it thinks of the whistle, or null; not kept with the return
 */
public record Return(ReturnReason reason, String suggested, String note, String evidence, Stars whistleStars) {}
