package org.whistle.assessment;

/** Who assesses a community (P0): the residents, who are the core, and four others. */
public enum Party {
    /** 居民: not entered by anybody, but how satisfied those are who answered. */
    RESIDENTS,
    /** 街道: the street above it. */
    STREET,
    /** 自评: the community itself. */
    SELF,
    /** 第三方: an institution, entered by a supervisor. */
    THIRD_PARTY,
    /** 网格互评: the other grids of the same street. */
    GRID
}
