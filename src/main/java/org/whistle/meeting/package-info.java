/** Joint meetings (联商会) and what their parties commit themselves to. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.meeting;
