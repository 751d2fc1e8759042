package org.whistle.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.Circuit;

/** Whether the gateway takes texts. It may ask to be left alone for some time. */
@Component
class GatewayCircuit extends Circuit {

    private static final Logger log = LoggerFactory.getLogger(GatewayCircuit.class);

    GatewayCircuit(InstantSource now) {
        super(now);
    }

    /**
     * @param patience how long it wants to be left alone; {@link GatewayAnswers#UNSAID} where it did not say
     * @return with how long the message waits that found it so
     */
    CarrierFailure open(String code, Duration patience) {
        return open(code, Optional.of(patience).filter(asked -> !asked.equals(GatewayAnswers.UNSAID)));
    }

    @Override
    protected void tellGone(String code) {
        log.error("短信网关不可用（{}），短信将等待其恢复 · The gateway takes nothing ({}); texts wait for it", code, code);
    }

    @Override
    protected void tellBack(Instant since) {
        log.warn("短信网关已恢复 · The gateway takes texts again; it did not since {}", since);
    }
}
