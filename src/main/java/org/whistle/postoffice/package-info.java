/**
 * The sample's own post office (示例邮局): a mail server and a text gateway in this process, and pages that show what they
 * took in.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"webhook"})
package org.whistle.postoffice;
