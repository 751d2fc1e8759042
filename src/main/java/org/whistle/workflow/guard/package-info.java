/** What may be deployed: models that hold no code, ask only for what is there, and can be read without danger. */
package org.whistle.workflow.guard;
