package org.whistle.account;

import java.time.Instant;
import java.util.UUID;

/** What a program shows in place of a password, as it is listed: the token itself is nowhere. */
public record AccessToken(UUID id, String account, String name, Instant madeAt, Instant expiresAt, Instant usedAt) {}
