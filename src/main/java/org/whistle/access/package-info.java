/** Who is signed in, and who may knock at which door. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem"})
package org.whistle.access;
