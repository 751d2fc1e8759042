/** What units say of each other (互评): scores in both directions a case, and the four parties' points a month. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "catalogue", "organisation", "request", "casework", "rates"})
package org.whistle.assessment;
