package org.whistle.seal;

/** There are seals, and none was made with our key: whoever goes on would make a second past beside the first. */
final class ForeignSeals extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ForeignSeals() {
        super("封存由另一把密钥签名，请给本节点同一密钥文件，或用 seal --new-key 重新开始"
                + " · Seals were made with another key than ours: give this node the same key file, or begin anew with"
                + " the command seal --new-key");
    }
}
