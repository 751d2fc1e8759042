/** Bytes that several modules keep or compare: files that outlast a power cut, tables for spreadsheets, and SHA-256. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.whistle.bytes;
