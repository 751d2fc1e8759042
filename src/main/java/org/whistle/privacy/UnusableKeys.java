package org.whistle.privacy;

/** The keys of personal data are not there or cannot be read; nothing can be begun without them. */
final class UnusableKeys extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    private UnusableKeys(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    static UnusableKeys unreadable(Throwable cause) {
        return new UnusableKeys(
                "A key for personal data cannot be read. 个人信息密钥无法读取。",
                "Each key is 32 bytes in Base64, on a line of its own in the file, or separated by commas in"
                        + " WHISTLE_DATA_KEYS; the first one is in force. Make one with: openssl rand -base64 32",
                cause);
    }

    static UnusableKeys missing(String key, String where) {
        return new UnusableKeys(
                "Personal data in the database is sealed with the key %s, and this key is not there. 数据库中的个人信息用密钥 %s 加密，现在找不到这把密钥。"
                        .formatted(key, key),
                "Put the keys back from the backup (%s). Without the key this data cannot be read by anybody."
                        .formatted(where),
                null);
    }

    static UnusableKeys elsewhere(String key, String where) {
        return new UnusableKeys(
                "Others on this database seal personal data with the key %s, and this key is not there. 同一数据库的其他实例用密钥 %s 加密个人信息，本实例没有这把密钥。"
                        .formatted(key, key),
                ("Give this instance the same keys as the others (%s). Only where that key is lost for good, remove its"
                                + " name as owner of the database: delete from whistle.data_key where name = '%s'")
                        .formatted(where, key),
                null);
    }

    static UnusableKeys open(String file) {
        return new UnusableKeys(
                "Everybody on this machine can read the keys of personal data. 本机任何人都能读取个人信息密钥。",
                ("Leave them to the one who runs Whistle: chmod 600 %s. Of a secret that a container mounts set the mode"
                                + " 0440, or give the keys in WHISTLE_DATA_KEYS")
                        .formatted(file),
                null);
    }

    String remedy() {
        return remedy;
    }
}
