package org.whistle.request.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.request.CaseFileVerifier;
import org.whistle.request.CaseFileVerifier.Finding;
import org.whistle.request.CaseFileVerifier.Head;

/** {@code /api/case-files}: for supervisors, whether the case files are as they were written. */
@RestController
@RequestMapping("/api/case-files")
class CaseFileController {

    private final CaseFileVerifier verifier;

    CaseFileController(CaseFileVerifier verifier) {
        this.verifier = verifier;
    }

    /** The answer of a verification; intact where nothing was found. Whoever notes the head can compare it later. */
    record Verification(boolean intact, List<Finding> findings, Head head) {}

    @GetMapping("/verification")
    Verification verify() {
        List<Finding> findings = verifier.verifyAll();
        return new Verification(findings.isEmpty(), findings, verifier.head());
    }
}
