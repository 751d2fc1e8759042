package org.whistle.casework;

import java.util.List;
import org.whistle.catalogue.WhistleKind;

/** 吹哨单: who is called, who leads, what kind of whistle it is, and whether a joint meeting is held. */
public record WhistleOrder(String lead, List<String> supporting, WhistleKind kind, boolean joint) {}
