/**
 * Service levels (时限): the working calendar, the clocks of requests and departments, pauses and longer limits, the
 * ladder of those that are late, and emergencies.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "startup",
            "catalogue",
            "organisation",
            "request",
            "casework",
            "evaluation",
            "meeting"
        })
package org.whistle.servicelevel;
