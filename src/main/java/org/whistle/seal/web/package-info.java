/** The door to the seals. */
package org.whistle.seal.web;
