/** What everybody meets before any door: how often, how much and how slowly one may ask, and how answers are sealed. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "problem"})
package org.whistle.gate;
