package org.whistle.workflow.servicelevel;

import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.Limit;

/** More time that somebody asks for. */
record ReferenceWish(ExtensionKind kind, Limit length) {}
