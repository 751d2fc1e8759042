/** Residents' requests (诉求): what was asked, by whom, where it stands, and the case file. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"bytes", "problem", "access", "catalogue", "organisation", "place", "privacy", "startup"
        })
package org.whistle.request;
