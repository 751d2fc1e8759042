/** What is prepared before any door opens, and in which order. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.startup;
