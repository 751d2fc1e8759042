package org.whistle.gate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says of the way in.
 *
 * @param publicUrl what residents type, such as https://whistle.example.org; empty: as each call names it
 * @param hosts further names under which calls are answered; where neither these nor an address are given, under any
 * @param https whether everybody comes over HTTPS
 * @param hsts what browsers are told over HTTPS: for how long in seconds, and whether hosts below ours are meant too
 * @param trustedProxies addresses and ranges of proxies, with commas between
 * @param slowBodies how long a body may take before it has to come at 500 bytes a second
 * @param slowHeaders how long the head of a call may take
 * @param limits how often, by the names of {@link Rule} in lower case with hyphens
 * @param localSignIns how many times as often programs of this machine may fail to sign in, on the embedded database
 */
@ConfigurationProperties("whistle.gate")
record GateSettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean https,
        @DefaultValue("max-age=31536000; includeSubDomains") String hsts,
        @DefaultValue("") String trustedProxies,
        @DefaultValue("10s") Duration slowBodies,
        @DefaultValue("20s") Duration slowHeaders,
        @DefaultValue Map<String, String> limits,
        @DefaultValue("10") int localSignIns) {}
