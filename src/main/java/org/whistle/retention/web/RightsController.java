package org.whistle.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Require;
import org.whistle.request.PersonalKind;
import org.whistle.retention.ErasureOnDemand;
import org.whistle.retention.ErasureRequests;
import org.whistle.retention.LinksOnDemand;
import org.whistle.retention.Person;
import org.whistle.retention.PersonCases;
import org.whistle.retention.PersonalExport;

/** {@code /api/personal-data/export}, {@code /erase}, {@code /ended-links} and {@code /erasure-requests}: the rights of one person. */
@FieldsOf("personalData")
@RestController
@RequestMapping("/api/personal-data")
class RightsController {

    private static final int MOST_A_PAGE = 500;

    private final PersonalExport export;
    private final ErasureOnDemand erasure;
    private final ErasureRequests requests;
    private final PersonCases cases;
    private final LinksOnDemand links;

    RightsController(
            PersonalExport export,
            ErasureOnDemand erasure,
            ErasureRequests requests,
            PersonCases cases,
            LinksOnDemand links) {
        this.export = export;
        this.erasure = erasure;
        this.requests = requests;
        this.cases = cases;
        this.links = links;
    }

    /** Whose data; see {@link Person}. */
    record WantedExport(String phone, String email, String trackingNumber, String reason) {

        @Override
        public String toString() {
            return "WantedExport";
        }
    }

    /**
     * Whose data, and what of it.
     *
     * @param confirmation what the preview gave; without it nothing is erased and the preview is the answer
     */
    record WantedErasure(
            String phone,
            String email,
            String trackingNumber,
            Set<PersonalKind> what,
            String reason,
            String confirmation) {

        @Override
        public String toString() {
            return "WantedErasure";
        }
    }

    record Answer(String answer) {}

    @PostMapping("/export")
    void export(@RequestBody WantedExport wanted, HttpServletResponse response) throws IOException {
        Person person = new Person(wanted.phone(), wanted.email(), wanted.trackingNumber());
        Zips.answer("personal-data", export.of(person, wanted.reason()), response);
    }

    @PostMapping("/erase")
    ErasureOnDemand.Preview erase(@RequestBody WantedErasure wanted) {
        Person person = new Person(wanted.phone(), wanted.email(), wanted.trackingNumber());
        return wanted.confirmation() == null
                ? erasure.preview(person, wanted.what(), wanted.reason())
                : erasure.erase(person, wanted.what(), wanted.reason(), wanted.confirmation());
    }

    /** @param trackingNumbers of the requests that no link sent up to now opens any more */
    record Ended(List<String> trackingNumbers) {}

    /** Ends all links that messages brought to a person. */
    @PostMapping("/ended-links")
    Ended endLinks(@RequestBody WantedExport wanted) {
        return new Ended(
                links.end(new Person(wanted.phone(), wanted.email(), wanted.trackingNumber()), wanted.reason()));
    }

    @GetMapping("/erasure-requests")
    List<ErasureRequests.Asked> asked() {
        return requests.all();
    }

    @PostMapping("/erasure-requests/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable long id, @RequestBody Answer answer) {
        requests.decline(id, answer.answer());
    }

    /** Who was looked for, what was given out and erased on demand, and why; pages count from 0. */
    @GetMapping("/deeds")
    List<PersonCases.Done> deeds(
            @RequestParam(defaultValue = "0") String page, @RequestParam(defaultValue = "100") String size) {
        return cases.page(
                Require.number("page", page, 0, RightsPage.LAST_PAGE), Require.number("size", size, 1, MOST_A_PAGE));
    }
}
