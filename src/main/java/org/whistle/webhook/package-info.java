/**
 * Signed calls between programs (签名回调), as the Standard Webhooks specification writes them: the gateway of text
 * messages that we send to, and how a call shows whose it is.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.webhook;
