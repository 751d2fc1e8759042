package org.whistle.organisation.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.organisation.DutyPhones;

/** {@code /api/duty-phones}: where units are reached. All staff read, administrators set. */
@RestController
@RequestMapping("/api/duty-phones")
class DutyPhoneController {

    private final DutyPhones phones;

    DutyPhoneController(DutyPhones phones) {
        this.phones = phones;
    }

    /** @param phone empty to take it away */
    record Phone(String phone) {}

    /** @return by the codes of the units */
    @GetMapping
    Map<String, String> all() {
        return phones.all();
    }

    @PutMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String unit, @RequestBody Phone phone) {
        phones.set(unit, phone.phone());
    }
}
