/** What is counted of cases (考评): marks, rates, standards and weights, all from the case file. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"bytes", "problem", "access", "catalogue", "organisation", "request", "startup"})
package org.whistle.rates;
