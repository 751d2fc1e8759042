/** The page of the sample's mail. */
package org.whistle.postoffice.web;
