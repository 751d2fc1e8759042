/** Seals personal data (封存) for all modules that keep some, and holds the keys. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "bytes", "problem", "startup"})
package org.whistle.privacy;
