package org.whistle.evidence;

import org.springframework.core.io.InputStreamSource;

/**
 * A picture as somebody sends it. Neither its name nor the type it claims is looked at.
 *
 * @param task the task beside which it is added; null for a resident's
 * @param size of the content, in bytes
 */
public record NewAttachment(AttachmentKind kind, String task, long size, InputStreamSource content) {}
