/** Deliveries of messages as instances of the engine. */
package org.whistle.workflow.notification;
