package org.whistle.catalogue;

/** What cannot wait for anybody who reads requests. */
public enum Danger {
    FIRE,
    GAS,
    ELECTRICITY,
    /** Somebody is hurt, ill, trapped or about to fall. */
    PERSON,
    VIOLENCE,
    /** Something falls or breaks down. */
    COLLAPSE
}
