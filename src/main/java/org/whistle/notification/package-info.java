/**
 * Telling people (告知): a notice for every unit and role that a step of a clock, a wish for more time or a disputed
 * whistle concerns.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "catalogue",
            "request",
            "casework",
            "servicelevel",
            "meeting",
            "appeal"
        })
package org.whistle.notification;
