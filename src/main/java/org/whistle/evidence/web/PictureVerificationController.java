package org.whistle.evidence.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.evidence.AttachmentVerifier;
import org.whistle.evidence.PictureFinding;

/** {@code /api/case-files/pictures}: for supervisors, whether the pictures are those that the case files name. */
@RestController
class PictureVerificationController {

    private final AttachmentVerifier verifier;

    PictureVerificationController(AttachmentVerifier verifier) {
        this.verifier = verifier;
    }

    /** The answer of a verification; intact where nothing was found but what was erased. */
    record Verification(boolean intact, List<PictureFinding> findings) {}

    @GetMapping("/api/case-files/pictures")
    Verification verify() {
        List<PictureFinding> findings = verifier.verifyAll();
        return new Verification(
                findings.stream().allMatch(finding -> finding.fault() == PictureFinding.Fault.ERASED), findings);
    }
}
