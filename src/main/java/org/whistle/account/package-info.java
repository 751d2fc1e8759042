/** Accounts of the staff (账号): passwords, second factors, access tokens, locks, and who makes and removes them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"bytes", "problem", "access", "organisation", "privacy", "startup"})
package org.whistle.account;
