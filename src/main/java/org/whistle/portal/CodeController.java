package org.whistle.portal;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whistle.bytes.QrPicture;
import org.whistle.request.Requests;

/** The private link to a request as a QR code, for the camera of another device or on paper. */
@Controller
@RequestMapping("/requests/{trackingNumber}/code")
class CodeController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Requests requests;

    CodeController(Requests requests) {
        this.requests = requests;
    }

    @GetMapping
    ResponseEntity<String> code(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        requests.requireOpenedBy(trackingNumber, secret);
        String link = new FollowLink(trackingNumber, secret).whole();
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(QrPicture.of(link).svg());
    }
}
