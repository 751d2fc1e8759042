/** Text messages to residents: one signed call to the operator's gateway for each. */
package org.whistle.notification.webhook;
