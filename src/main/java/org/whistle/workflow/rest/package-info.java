/** The engine's REST interface: only signed-in, no expressions, refusals as problem documents. */
package org.whistle.workflow.rest;
