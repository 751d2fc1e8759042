/** Who there is (组织): city, district, street, community, departments, and their staff. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem", "access"})
package org.whistle.organisation;
