package org.whistle.supervision.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/supervision/districts}: those that whoever asks supervises. Cockpit's parts ask it whether to show. */
@RestController
@RequestMapping("/api/supervision/districts")
class DistrictController {

    private final Supervisors supervisors;

    DistrictController(Supervisors supervisors) {
        this.supervisors = supervisors;
    }

    record District(String code, String name) {}

    @GetMapping
    List<District> districts(Authentication caller, Locale locale) {
        return supervisors.districtsOf(caller).stream()
                .map(unit -> new District(unit.code(), unit.nameIn(locale)))
                .toList();
    }
}
