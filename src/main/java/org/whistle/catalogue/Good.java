package org.whistle.catalogue;

/** 三类物品: who owes the supply. Public: government and community; private: household and market; mixed: jointly. */
public enum Good {
    PUBLIC,
    PRIVATE,
    MIXED
}
