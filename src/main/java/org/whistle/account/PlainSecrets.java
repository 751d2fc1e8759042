package org.whistle.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps secrets as they are, where nothing in the application can do better. */
@Configuration(proxyBeanMethods = false)
class PlainSecrets {

    @Bean
    @ConditionalOnMissingBean
    SecretKeeper plainSecretKeeper() {
        return new SecretKeeper() {
            @Override
            public String seal(String secret) {
                return secret;
            }

            @Override
            public String open(String sealed) {
                return sealed;
            }
        };
    }
}
