/** The sample community Mishi (米市社区), loaded once into the embedded database, never into an operator's own. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organisation", "catalogue", "place", "startup"})
package org.whistle.sample;
