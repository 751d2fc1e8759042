/** Clocks in the engine: the watch of each, and who decides on more time. */
package org.whistle.workflow.servicelevel;
