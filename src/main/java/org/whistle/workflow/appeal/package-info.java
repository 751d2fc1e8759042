/** The process {@code handlerAppeal}: appeals of handlers, and exclusions from the rates. */
package org.whistle.workflow.appeal;
