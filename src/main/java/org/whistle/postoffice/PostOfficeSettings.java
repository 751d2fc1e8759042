package org.whistle.postoffice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sample's mail server and text gateway listen, on this machine only.
 *
 * @param smtpPort 0: any free one
 * @param imapPort 0: any free one
 * @param gatewayPort of the text gateway; 0: any free one
 */
@ConfigurationProperties("whistle.post-office")
record PostOfficeSettings(
        @DefaultValue("0") int smtpPort, @DefaultValue("0") int imapPort, @DefaultValue("0") int gatewayPort) {}
