package org.whistle.hotline;

import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a hotline's file can fill. */
enum OrderField {
    NUMBER("number"),
    DESCRIPTION("description"),
    CATEGORY("category"),
    ITEM("item"),
    ADDRESS("address"),
    LONGITUDE("longitude"),
    LATITUDE("latitude"),
    FILED_AT("filedAt"),
    NAME("name"),
    PHONE("phone"),
    EMAIL("email"),
    CONFIDENTIAL("confidential");

    private final String key;

    OrderField(String key) {
        this.key = key;
    }

    /** Its name in mappings and answers. */
    String key() {
        return key;
    }

    static Optional<OrderField> of(String key) {
        return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
