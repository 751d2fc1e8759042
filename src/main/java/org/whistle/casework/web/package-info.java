/** The doors to what casework leaves for others. */
package org.whistle.casework.web;
