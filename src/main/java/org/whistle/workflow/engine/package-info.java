/** How the engine is set up: case-file history, listed beans, deployment. */
package org.whistle.workflow.engine;
