package org.whistle.notification.mail;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Whether mail can go out at all: there is a server, and links have something to begin with. Where not, nothing is
 * written to residents and nothing piles up; who runs it is told at every start.
 */
@Component
final class MailSetUp {

    private static final Logger log = LoggerFactory.getLogger(MailSetUp.class);

    private final boolean sender;
    private final boolean address;

    MailSetUp(ObjectProvider<JavaMailSender> sender, MailSettings settings, Environment environment) {
        this.sender = sender.getIfAvailable() != null;
        this.address = !settings.publicUrl().isBlank() || !environment.containsProperty("spring.datasource.url");
    }

    /** @return the setting that is missing; empty where mail goes out */
    Optional<String> lacking() {
        if (!sender) {
            return Optional.of("SPRING_MAIL_HOST");
        }
        return address ? Optional.empty() : Optional.of("WHISTLE_PUBLIC_URL");
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        lacking()
                .ifPresent(setting ->
                        log.warn("未设置 {}，居民不会收到任何邮件 · {} is not set: residents get no mail", setting, setting));
    }
}
