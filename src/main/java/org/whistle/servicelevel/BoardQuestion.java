package org.whistle.servicelevel;

/** Narrows a board; null asks for all. */
public record BoardQuestion(ClockState state, ClockKind clock, String unit, String item, String level) {}
