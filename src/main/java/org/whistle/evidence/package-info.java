/** Pictures of a case (证据): before, after and evidence; without metadata, with the fingerprint of their bytes. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"bytes", "problem", "access", "gate", "request"})
package org.whistle.evidence;
