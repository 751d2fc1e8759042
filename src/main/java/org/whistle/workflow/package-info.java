/** The loop in the engine (流程): the one door to Camunda. Nothing else imports it, nothing in it is personal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "catalogue",
            "organisation",
            "place",
            "request",
            "servicelevel",
            "casework",
            "evidence",
            "evaluation",
            "meeting",
            "notification",
            "rates",
            "appeal",
            "redress",
            "supervision",
            "startup",
            "account",
            "supervision"
        })
package org.whistle.workflow;
