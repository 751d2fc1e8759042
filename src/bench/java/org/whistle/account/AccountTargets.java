package org.whistle.account;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.whistle.fuzz.Target;

/** Codes and passwords as people type them to come in. */
public final class AccountTargets {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private AccountTargets() {}

    public static List<Target> all() {
        String secret = OneTimeCode.drawSecret();
        return List.of(
                Target.ofTexts(
                        "code",
                        List.of("123 456", "ABCD-EFGH-IJKL-MNOP"),
                        input -> OneTimeCode.stepOf(CodeCheck.plain(Target.text(input)), secret, NOW)),
                Target.ofTexts("password", List.of("grid\na-password-for-tests", "街道\n米市巷街道协调员一二三四"), input -> {
                    String[] part = Target.parts(input, 2);
                    PasswordFault.refuse("password", part[1], Collections.singletonList(part[0]));
                }));
    }
}
