/** What is prepared before any door opens, and in which order; commands that open none. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.startup;
