package ru.ejournal.rollout.process;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes the engine's passwords with Argon2id. What Camunda hashed before is still understood, and renewed at the next log-in. */
@Component
class PasswordHashes implements PasswordEncryptor {

    private static final String NAME = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Passwords that everybody knows need no protection, and forty sample schools have eight hundred of them. */
    private static final int TRIVIAL_MEMORY = 64;

    private final Argon2PasswordEncoder argon2;
    /** Each hash takes its memory: a flood of log-ins waits here, not in front of an exhausted heap. */
    private final Semaphore places = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String nobodys;

    PasswordHashes(PasswordSettings settings, @Value("${rollout.organisation.trivial-passwords:true}") boolean trivial) {
        this.argon2 = trivial ? new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, TRIVIAL_MEMORY, 1)
                : new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.iterations());
        this.nobodys = argon2.encode("");
    }

    @Override
    public String encrypt(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean check(String password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Takes as long as {@link #check}: how long an answer takes does not tell that there is no such login. */
    void checkNobodys(String password) {
        check(password, nobodys);
    }

    /** Whether the stored password, with the engine's prefix, was hashed otherwise or more cheaply. */
    boolean outdated(String stored) {
        String prefix = "{" + NAME + "}";
        return !stored.startsWith(prefix) || argon2.upgradeEncoding(stored.substring(prefix.length()));
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
