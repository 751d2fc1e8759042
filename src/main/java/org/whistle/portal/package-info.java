/** The residents' pages: file a request, follow it, evaluate the result, withdraw. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bytes",
            "board",
            "request",
            "evaluation",
            "redress",
            "casework",
            "evidence",
            "access",
            "catalogue",
            "organisation",
            "place",
            "servicelevel",
            "retention",
            "problem"
        })
package org.whistle.portal;
