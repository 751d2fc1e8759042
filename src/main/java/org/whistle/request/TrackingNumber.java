package org.whistle.request;

import com.fasterxml.jackson.annotation.JsonValue;

/** 受理编号: district, day of filing and a running number, as in {@code 330105-20261121-000042}. */
public record TrackingNumber(@JsonValue String value) {

    @Override
    public String toString() {
        return value;
    }
}
