package org.whistle.request;

import java.time.Instant;
import org.whistle.problem.Findings;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * What somebody asks for.
 *
 * @param description the resident's own words, 1 to 10,000 characters
 * @param item the code of the catalogue's item, or null where the resident leaves it to us
 * @param address the place in words, or null
 * @param longitude in degrees (WGS 84), or null; never without latitude
 * @param latitude in degrees (WGS 84), or null; never without longitude
 * @param contact how to reach whoever asks, or null
 * @param channel the door; null counts as {@link Channel#PORTAL}
 * @param external the number in the system it comes from, or null
 * @param filedAt when it was filed, or null for now
 * @param building what names the building it is about among all, or null
 */
public record NewRequest(
        String description,
        String item,
        String address,
        Double longitude,
        Double latitude,
        Contact contact,
        Channel channel,
        ExternalOrder external,
        Instant filedAt,
        String building) {

    static final int LONGEST_DESCRIPTION = 10_000;

    /** @throws Refusal naming all fields that cannot be accepted */
    public NewRequest(
            String description,
            String item,
            String address,
            Double longitude,
            Double latitude,
            Contact contact,
            Channel channel,
            ExternalOrder external,
            Instant filedAt,
            String building) {
        Findings findings = new Findings();
        this.description = findings.of(() -> Require.text("description", description, LONGEST_DESCRIPTION));
        this.item = item;
        this.address = findings.of(() -> Require.optionalText("address", address, 500));
        this.longitude = findings.of(() -> onEarth("longitude", longitude, 180));
        this.latitude = findings.of(() -> onEarth("latitude", latitude, 90));
        if (longitude == null != (latitude == null)) {
            findings.add(Refusal.invalid(longitude == null ? "longitude" : "latitude", "half-a-point"));
        }
        this.contact = contact;
        this.channel = channel == null ? Channel.PORTAL : channel;
        this.external = external;
        this.filedAt = filedAt;
        this.building = building;
        findings.require();
    }

    /** One about no building in particular. */
    public NewRequest(
            String description,
            String item,
            String address,
            Double longitude,
            Double latitude,
            Contact contact,
            Channel channel,
            ExternalOrder external,
            Instant filedAt) {
        this(description, item, address, longitude, latitude, contact, channel, external, filedAt, null);
    }

    /** Says nothing of what was asked, where and by whom: logs and failures print it. */
    @Override
    public String toString() {
        return "NewRequest[item=" + item + ", channel=" + channel + "]";
    }

    private static Double onEarth(String field, Double degrees, double limit) {
        if (degrees != null && !(Math.abs(degrees) <= limit)) {
            throw Refusal.invalid(field, "outside-the-world", limit);
        }
        return degrees;
    }
}
