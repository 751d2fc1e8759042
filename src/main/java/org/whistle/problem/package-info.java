/** What is refused, and how it is said: problem documents (RFC 9457) in the caller's language. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.problem;
