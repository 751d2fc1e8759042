package org.whistle.notification.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Links to the pages of a request. No call names the host here, so the public address is set; else it is this machine. */
@Component
public class Links {

    private final MailSettings settings;
    private final Environment environment;

    Links(MailSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** @return where the page of a request is, with what opens it: it stands in messages only */
    public String page(String number, String token) {
        return of("/requests/{number}", number, token).encode().build().toUriString();
    }

    String answer(String number, String token, String solved, String satisfaction) {
        return of("/requests/{number}", number, token)
                .queryParam("solved", solved)
                .queryParam("satisfaction", satisfaction)
                .encode()
                .build()
                .toUriString();
    }

    String stop(String number, String token) {
        return of("/requests/{number}/mail", number, token).encode().build().toUriString();
    }

    /** Where requests are filed. */
    String home() {
        return base() + "/";
    }

    private UriComponentsBuilder of(String path, String number, String token) {
        return UriComponentsBuilder.fromUriString(base())
                .path(path.replace("{number}", number))
                .queryParam("secret", token);
    }

    private String base() {
        if (!settings.publicUrl().isBlank()) {
            return settings.publicUrl().strip();
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
