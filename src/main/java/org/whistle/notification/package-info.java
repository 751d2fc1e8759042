/**
 * Telling people (告知): a notice for every unit and role that a step of a clock, a wish for more time or a disputed
 * whistle concerns, and messages to residents.
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
            "appeal",
            "redress",
            "supervision",
            "privacy",
            "webhook"
        })
package org.whistle.notification;
