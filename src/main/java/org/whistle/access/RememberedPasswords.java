package org.whistle.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Programs send the password with every call, and looking at one is made slow on purpose. So a pair that was right is
 * remembered for some minutes: as a keyed hash, under a key that this process draws for itself, together with the
 * account's stamp. Another password, a lock or the end of the account therefore counts at the next call.
 */
@Component
class RememberedPasswords {

    private static final String HMAC = "HmacSHA256";
    private static final Duration SOME_MINUTES = Duration.ofMinutes(5);
    private static final String DOOR = "basic";
    private static final int MOST = 10_000;

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final SecurityEvents events;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(SOME_MINUTES)
            .maximumSize(MOST)
            .build();

    RememberedPasswords(StaffAccounts accounts, Passwords passwords, SecurityEvents events) {
        this.events = events;
        this.accounts = accounts;
        this.passwords = passwords;
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, HMAC);
    }

    boolean matches(String account, String password) {
        Standing standing = accounts.standing(account);
        if (!standing.locked() && right.getIfPresent(mark(account, password, standing)) != null) {
            return true;
        }
        return passwords
                .check(account, password, DOOR)
                .map(checked -> {
                    right.put(mark(account, password, checked), true);
                    events.happened(SecurityEvent.SIGNED_IN, account, Map.of("door", DOOR, "with", "PASSWORD"));
                    return true;
                })
                .orElse(false);
    }

    private String mark(String account, String password, Standing standing) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (String part : new String[] {account, standing.stamp(), password}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // with its length before it no part can be taken for the beginning of the next
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + HMAC, impossible);
        }
    }
}
