/** Camunda's web applications, as far as they learn from us who has come. */
package org.whistle.workflow.webapps;
