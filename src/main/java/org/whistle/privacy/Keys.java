package org.whistle.privacy;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the keys before anything can be sealed. A database whose data was sealed with a key that is not there stays
 * closed: no key is made for it, and no request is taken in.
 */
@Configuration(proxyBeanMethods = false)
class Keys {

    private static final Logger log = LoggerFactory.getLogger(Keys.class);

    /** One start after the other: else two that come up at once would each draw a key that the other does not have. */
    @Bean
    KeyRing keyRing(
            KeySettings settings,
            KeyRows rows,
            List<SealedRows> sealed,
            TransactionTemplate transaction,
            Clock clock,
            Environment environment) {
        return transaction.execute(alone -> {
            rows.lock();
            return open(settings, rows, sealed, clock, environment);
        });
    }

    private static KeyRing open(
            KeySettings settings, KeyRows rows, List<SealedRows> sealed, Clock clock, Environment environment) {
        KeyRing ring = new KeyRing(settings);
        rows.names().stream()
                .filter(name -> !ring.has(name))
                .filter(name -> isNeeded(name, sealed))
                .findFirst()
                .ifPresent(name -> {
                    throw UnusableKeys.missing(name, ring.where());
                });
        rows.inForce().stream().filter(name -> !ring.has(name)).findFirst().ifPresent(name -> {
            throw UnusableKeys.elsewhere(name, ring.where());
        });
        if (ring.isEmpty() && ring.begin()) {
            tell(ring, environment);
        }
        rows.putInForce(ring.current().name(), clock.instant());
        return ring;
    }

    private static boolean isNeeded(String name, List<SealedRows> sealed) {
        return sealed.stream().anyMatch(rows -> rows.haveStamp(Vault.stamp(name)));
    }

    private static void tell(KeyRing ring, Environment environment) {
        if (environment.containsProperty("spring.datasource.url")) {
            log.warn(
                    "已在 {} 新建个人信息密钥，请立即单独备份：丢失即无法恢复；也可用 WHISTLE_DATA_KEYS_FILE 或 WHISTLE_DATA_KEYS 指定密钥。"
                            + " · A key for personal data was made in {}. Back it up now and keep it apart from the"
                            + " database: without it the data is lost. Every instance needs the same keys.",
                    ring.where(),
                    ring.where());
        } else {
            log.info("A key for personal data was made in {}", ring.where());
        }
    }
}
