/** The loop in the engine (流程): the one door to Camunda. Nothing else imports it, nothing in it is personal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "catalogue",
            "organisation",
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
            "startup",
            "account"
        })
package org.whistle.workflow;
