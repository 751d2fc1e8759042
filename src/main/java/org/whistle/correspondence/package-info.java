/** Mail and text messages from residents (来信): taken from a mailbox exactly once, read, and put to the case it belongs to. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bytes",
            "problem",
            "access",
            "request",
            "casework",
            "evidence",
            "notification",
            "postoffice",
            "catalogue",
            "organisation",
            "place",
            "privacy",
            "webhook"
        })
package org.whistle.correspondence;
