package org.whistle.organisation;

import java.util.List;
import org.whistle.access.Role;

/** Somebody who works for one or more units; the id is the account. */
public record Staff(String id, String family, String given, Role role, List<String> units) {}
