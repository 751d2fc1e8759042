/** Process variables with a name and a type, declared once. */
package org.whistle.workflow.variable;
