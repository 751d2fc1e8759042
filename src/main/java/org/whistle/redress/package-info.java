/**
 * Appeals of residents (居民申诉): whoever was not helped asks a supervisor who had no part in it, once a round. What is
 * upheld is worked on again.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"problem", "access", "request", "servicelevel", "appeal", "evidence"})
package org.whistle.redress;
