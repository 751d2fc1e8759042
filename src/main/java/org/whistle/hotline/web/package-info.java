/** The door for files of hotline orders. */
package org.whistle.hotline.web;
