package org.whistle.workflow.staff;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.whistle.access.TooManyAttempts;

/**
 * Passwords as Argon2id, which is costly on purpose. As many are worked on at once as there are processors, the others
 * wait in a short row, so that a flood of them takes neither the memory nor all threads.
 */
@Component
class Argon2Encryptor implements PasswordEncryptor {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int LONGEST_ROW = 100;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys;

    /**
     * @param memory in KiB; this and the number of passes are those that OWASP names first for one lane
     */
    Argon2Encryptor(
            @Value("${whistle.password.memory:19456}") int memory,
            @Value("${whistle.password.iterations:2}") int iterations) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, iterations);
        this.nobodys = encoder.encode("nobody's");
    }

    @Override
    public String hashAlgorithmName() {
        return "argon2id";
    }

    @Override
    public String encrypt(String password) {
        return inARow(() -> encoder.encode(password));
    }

    @Override
    public boolean check(String password, String hash) {
        return inARow(() -> encoder.matches(password, hash));
    }

    /** Takes as long as to look at somebody's password. */
    void checkNobodys(String password) {
        check(password, nobodys);
    }

    /** @param kept as it stands in the database, with the name of how it was made before it */
    boolean isUpToDate(String kept) {
        String prefix = "{" + hashAlgorithmName() + "}";
        return kept.startsWith(prefix) && !encoder.upgradeEncoding(kept.substring(prefix.length()));
    }

    private <T> T inARow(Supplier<T> work) {
        if (places.getQueueLength() >= LONGEST_ROW) {
            throw new TooManyAttempts();
        }
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
