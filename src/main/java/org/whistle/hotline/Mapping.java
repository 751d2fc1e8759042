package org.whistle.hotline;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a hotline's file becomes requests; checked.
 *
 * @param source the name of the sending system
 * @param columns the columns that fill a field, by their names in the file
 * @param categories our item by the hotline's category
 * @param otherwise the item of every other category; null refuses them
 */
record Mapping(
        String source,
        Charset charset,
        char delimiter,
        Map<OrderField, List<String>> columns,
        OrderTimes times,
        Map<String, String> categories,
        String otherwise) {

    /** @param category null where the order has none */
    Optional<String> itemOf(String category) {
        return Optional.ofNullable(category == null ? otherwise : categories.getOrDefault(category, otherwise));
    }
}
