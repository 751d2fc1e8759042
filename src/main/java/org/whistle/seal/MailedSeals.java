package org.whistle.seal;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.seal.DaySealRows.Mailed;

/**
 * Which seals were mailed. Whoever owns the database may write there that all were, so it is believed only of whoever has
 * the key; and what is not signed with the key is no seal, and not mailed as one.
 */
@Component
class MailedSeals {

    private final DaySealRows rows;
    private final KeptSeals seals;
    private final InstantSource now;
    /** Their rows are not read again. */
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    MailedSeals(DaySealRows rows, KeptSeals seals, InstantSource now) {
        this.rows = rows;
        this.seals = seals;
        this.now = now;
    }

    /** @return those that were not mailed yet, the oldest first */
    List<DaySeal> waiting(PublicKeyFile key) {
        List<DaySeal> asked = seals.allBut(known, key);
        if (asked.isEmpty()) {
            return asked;
        }
        Set<Mailed> said = rows.mails().stream().collect(Collectors.toSet());
        return asked.stream().filter(seal -> !isMailed(seal, said, key)).toList();
    }

    private boolean isMailed(DaySeal seal, Set<Mailed> said, PublicKeyFile key) {
        boolean mailed = said.stream()
                .filter(mail -> mail.number() == seal.number())
                .anyMatch(mail -> seal.pastIntact() == null || key.signed(statement(seal), mail.proof()));
        if (mailed) {
            known.add(seal.number());
        }
        return mailed;
    }

    void mailed(DaySeal seal, SealKey key) {
        rows.mailed(seal.number(), now.instant(), key.sign(statement(seal)));
        known.add(seal.number());
    }

    private static String statement(DaySeal seal) {
        return "whistle-seal-mailed/1\nseal: %s\n".formatted(seal.digest());
    }
}
