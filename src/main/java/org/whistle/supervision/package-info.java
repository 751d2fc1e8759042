/** What supervisors see over all cases of their district (督办): how promises stand, and where cases wait. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bytes",
            "problem",
            "access",
            "catalogue",
            "organisation",
            "request",
            "servicelevel",
            "rates",
            "startup"
        })
package org.whistle.supervision;
