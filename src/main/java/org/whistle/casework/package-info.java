/** How a request is worked on (办理): on-site check, screening, whistle orders, report-in, rulings, results. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"bytes", "problem", "access", "catalogue", "organisation", "request"})
package org.whistle.casework;
