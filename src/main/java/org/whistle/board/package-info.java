/** The public board (办理公开): what anybody may read of requests, and nothing personal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"bytes", "problem", "catalogue", "organisation", "place", "request", "meeting", "rates"})
package org.whistle.board;
