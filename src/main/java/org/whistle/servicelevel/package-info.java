/** Time limits (时限): what a limit means in time. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem"})
package org.whistle.servicelevel;
