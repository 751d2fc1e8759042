/** The PostgreSQL that comes along: started with the application, made for keeping data, stopped with it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.embedded;
