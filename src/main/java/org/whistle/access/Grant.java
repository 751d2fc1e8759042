package org.whistle.access;

/** A cell of the {@link AccessMatrix}: who has the right, and how far it reaches. */
public record Grant(Who who, Right right, Scope scope) {}
