package org.whistle.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every hour for contacts in plain words: a node of a version before sealing goes on writing them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.plain-contacts.scheduled", matchIfMissing = true)
class PlainContactsSchedule {

    private static final Logger log = LoggerFactory.getLogger(PlainContactsSchedule.class);

    private final SealPlainContacts contacts;
    private final Counter sealed;

    PlainContactsSchedule(SealPlainContacts contacts, MeterRegistry meters) {
        this.contacts = contacts;
        this.sealed = Counter.builder("whistle.contacts.sealed.late")
                .description("Contacts that stood in plain words after the doors had opened, and were sealed then")
                .register(meters);
    }

    @Scheduled(
            fixedDelayString = "${whistle.plain-contacts.every:PT1H}",
            initialDelayString = "${whistle.plain-contacts.every:PT1H}")
    void sealWhatIsLeft() {
        long found = contacts.sealAll();
        if (found > 0) {
            sealed.increment(found);
            log.warn(
                    "发现 {} 条未加密的联系方式，已加密；请检查是否仍有旧版本在运行。 · {} contacts stood in plain words and were"
                            + " sealed: look whether an earlier version is still running on this database",
                    found,
                    found);
        }
    }
}
