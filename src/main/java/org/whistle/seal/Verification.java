package org.whistle.seal;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.whistle.request.CaseFileVerifier;
import org.whistle.request.SealedLinkRows;

/** What a verification needs and nothing else: no engine, no doors, no step of a start that writes. */
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ConfigurationPropertiesScan({"org.whistle.embedded", "org.whistle.seal"})
@ComponentScan("org.whistle.embedded")
@Import({
    CaseFileVerifier.class,
    SealedLinkRows.class,
    DaySealRows.class,
    SealDirectory.class,
    KeptSeals.class,
    SealVerifier.class
})
class Verification {}
