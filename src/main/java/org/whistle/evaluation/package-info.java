/** What the resident says of the result (评价): answers through any door, call-backs, redo. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "catalogue", "organisation", "request"})
package org.whistle.evaluation;
