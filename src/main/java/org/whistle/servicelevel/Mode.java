package org.whistle.servicelevel;

/** 平战结合: whether ordinary rules hold, or those of an emergency. */
public enum Mode {
    NORMAL,
    EMERGENCY
}
