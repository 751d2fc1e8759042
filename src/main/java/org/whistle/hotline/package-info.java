/** Orders of a city hotline (12345 and its like), imported from its files: each row is accepted, known or refused. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "catalogue", "request", "startup"})
package org.whistle.hotline;
