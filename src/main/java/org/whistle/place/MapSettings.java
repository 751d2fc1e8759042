package org.whistle.place;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What maps are drawn on.
 *
 * @param tiles the address of the pieces, with {z}, {x} and {y}; empty: our own outlines stand alone
 * @param attribution whom the pieces are of, as their licence asks
 * @param datum in which they are drawn
 */
@ConfigurationProperties("whistle.map")
public record MapSettings(
        @DefaultValue("") String tiles, @DefaultValue("") String attribution, @DefaultValue("wgs84") Datum datum) {

    /** Where the pieces of a map lie: on the earth, or moved as the law asks of maps sold in China. */
    public enum Datum {
        WGS84,
        GCJ02
    }
}
