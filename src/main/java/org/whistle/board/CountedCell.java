package org.whistle.board;

/** How many of the entries asked for are in a cell. */
public record CountedCell(Cell cell, long entries) {}
