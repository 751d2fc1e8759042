/** The residents' pages: file a request, follow it, evaluate the result, withdraw. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "request",
            "evaluation",
            "casework",
            "evidence",
            "access",
            "catalogue",
            "servicelevel",
            "retention",
            "problem"
        })
package org.whistle.portal;
