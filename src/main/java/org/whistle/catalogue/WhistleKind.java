package org.whistle.catalogue;

/** 日常哨, 攻坚哨, 应急哨. */
public enum WhistleKind {
    DAILY,
    HARD_NUT,
    URGENT
}
