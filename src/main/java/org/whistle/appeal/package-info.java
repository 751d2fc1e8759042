/**
 * Appeals and exclusions (申诉与剔除): handlers contest bad marks of their unit, and two other people decide whether the
 * adjusted figures leave them out.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "organisation", "request", "rates", "evidence", "servicelevel"})
package org.whistle.appeal;
