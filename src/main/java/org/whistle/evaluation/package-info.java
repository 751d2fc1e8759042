/** What the resident says of the result (评价): answers, call-backs, redo. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem", "access", "request"})
package org.whistle.evaluation;
