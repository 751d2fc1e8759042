/**
 * The witness outside (封存): one signed seal a day over all chains of the case files, kept as a file and sent by mail, so
 * that even who owns the database cannot change the past unseen.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"bytes", "request", "access", "startup"})
package org.whistle.seal;
