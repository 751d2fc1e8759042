/** What can be asked for (事项清单): items with lead, helpers, level, limit and source. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem", "organisation"})
package org.whistle.catalogue;
