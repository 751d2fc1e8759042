/** Telling people (告知): a notice for every unit and role that a step of a clock or a wish for more time concerns. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "catalogue", "request", "servicelevel", "meeting"})
package org.whistle.notification;
