package org.whistle.evidence.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.NewAttachment;
import org.whistle.evidence.RequestPictures;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.RequestSecret;
import org.whistle.request.Requests;

/** {@code /api/requests/…/attachments}: pictures of a request, for whoever holds its secret. */
@RestController
@RequestMapping("/api/requests/{trackingNumber}/attachments")
class RequestPictureController {

    private final RequestPictures pictures;
    private final Requests requests;

    RequestPictureController(RequestPictures pictures, Requests requests) {
        this.pictures = pictures;
        this.requests = requests;
    }

    record Seen(long id, AttachmentKind kind, int width, int height, int size, String sha256, Instant addedAt) {

        static Seen of(Attachment one) {
            return new Seen(one.id(), one.kind(), one.width(), one.height(), one.size(), one.sha256(), one.addedAt());
        }
    }

    @GetMapping
    List<Seen> all(@PathVariable String trackingNumber, RequestSecret secret) {
        return pictures.of(requests.view(trackingNumber, secret.value())).stream()
                .map(Seen::of)
                .toList();
    }

    /** A resident shows the matter; what was done about it, and what proves it, is for others to show. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Seen add(
            @PathVariable String trackingNumber,
            RequestSecret secret,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "BEFORE") String kind) {
        if (Require.choice("kind", kind, AttachmentKind.class) != AttachmentKind.BEFORE) {
            throw Refusal.invalid("kind", "unknown-choice", AttachmentKind.BEFORE);
        }
        if (file == null) {
            throw Refusal.invalid("file", "required");
        }
        return Seen.of(pictures.add(
                trackingNumber, secret.value(), new NewAttachment(AttachmentKind.BEFORE, null, file.getSize(), file)));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String trackingNumber, RequestSecret secret, @PathVariable long id) {
        pictures.withdraw(trackingNumber, secret.value(), id);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String trackingNumber, RequestSecret secret, @PathVariable long id) {
        return pictures.picture(trackingNumber, secret.value(), id).toAnswer();
    }
}
