/** Where things are (地点): buildings, lanes and borders of communities, and what is near a point. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem", "access", "organisation"})
package org.whistle.place;
