package org.whistle.testing;

/** Items of the sample catalogue that tests speak of. */
public final class Items {

    /** 暴露垃圾: one department, no meeting. */
    public static final String RUBBISH = "01-02";

    /** 邻里纠纷: the community leads, two help, with a joint meeting. */
    public static final String NEIGHBOURS = "08-02";

    /** 管道爆裂: danger to life or property. */
    public static final String BURST_PIPE = "04-01";

    private Items() {}
}
