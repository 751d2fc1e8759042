package org.whistle.notification.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.Circuit;

/** Whether the mail server takes letters. It never says how long it will be away. */
@Component
class MailCircuit extends Circuit {

    private static final Logger log = LoggerFactory.getLogger(MailCircuit.class);

    MailCircuit(InstantSource now) {
        super(now);
    }

    /** @return with how long the letter waits that found it away */
    CarrierFailure open(String code) {
        return open(code, Optional.empty());
    }

    @Override
    protected void tellGone(String code) {
        log.error("邮件服务器不可用（{}），邮件将等待其恢复 · The mail server takes nothing ({}); mail waits for it", code, code);
    }

    @Override
    protected void tellBack(Instant since) {
        log.warn("邮件服务器已恢复 · The mail server is back; it was away since {}", since);
    }
}
