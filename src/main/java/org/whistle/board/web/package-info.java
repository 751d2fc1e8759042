/** Open data of the public board: JSON, CSV and Atom. */
package org.whistle.board.web;
