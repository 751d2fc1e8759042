package org.whistle.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.Vault;

/**
 * What opens a request from a link in a mail, in the place of the secret that only its reporter knows: 128 bits made of
 * the request, its reporter's number of links and the keys of personal data. Nothing of it is stored; whoever reads the
 * database opens nothing. It opens the parts of the request as well, as the secret does.
 */
@Component
public class LinkTokens {

    private static final String CONTEXT = "reporter.link";

    private final Vault vault;
    private final JdbcClient database;

    LinkTokens(Vault vault, JdbcClient database) {
        this.vault = vault;
        this.database = database;
    }

    /**
     * What a token has to fit.
     *
     * @param filedAs the number that the reporter got; null where nobody can be written to
     * @param version how often the links were revoked
     */
    record Lock(String filedAs, int version) {

        private String word() {
            return filedAs + '\0' + version;
        }
    }

    /** @return empty where whoever filed it left nothing, or it was erased */
    @Transactional(readOnly = true)
    public Optional<String> of(String trackingNumber) {
        return lock(trackingNumber).map(lock -> text(vault.mark(lock.word(), CONTEXT)));
    }

    /**
     * What opens a request that belongs to one that is open already: the secret opens both, a link from a mail only its
     * own.
     *
     * @param given what opened the first one
     */
    @Transactional(readOnly = true)
    public String onwards(String given, String opened, String other) {
        return isLink(given, opened) ? of(other).orElse(given) : given;
    }

    /** Whether what opens a request is a link from a message, and not its secret. */
    boolean isLink(String given, String opened) {
        return lock(opened).filter(own -> opens(given, own)).isPresent();
    }

    /**
     * No link that was sent up to now opens the request any more, nor what was split off it or is done again of it. The
     * secret given on filing still does.
     */
    @Transactional
    public void revoke(String trackingNumber) {
        database.sql(ReporterFamily.with("(select cast(? as text)) as own (number)")
                        + "update whistle.reporter set link_version = link_version + 1"
                        + " where tracking_number in (select number from family)")
                .param(trackingNumber)
                .update();
    }

    /** In the same time for every wrong token. While keys are exchanged, those of the key before open too. */
    boolean opens(String token, Lock lock) {
        if (token == null || lock.filedAs() == null) {
            return false;
        }
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean opens = false;
        for (byte[] mark : vault.marks(lock.word(), CONTEXT)) {
            opens |= MessageDigest.isEqual(given, text(mark).getBytes(StandardCharsets.UTF_8));
        }
        return opens;
    }

    private Optional<Lock> lock(String trackingNumber) {
        return database.sql(
                        """
                        select p.tracking_number, p.link_version
                        from whistle.resident_request r
                        join whistle.reporter p on p.tracking_number = coalesce(r.split_from, r.tracking_number)
                        where r.tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Lock(row.getString("tracking_number"), row.getInt("link_version")))
                .optional();
    }

    private static String text(byte[] mark) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }
}
