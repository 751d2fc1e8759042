/** Joint meetings (联商会) and the commitments (承诺事项) that come of them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "organisation", "request", "casework"})
package org.whistle.meeting;
