package org.whistle.access;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * How we talk to the provider: with little patience ({@code whistle.oidc.patience}), and with few at once, so that one
 * that hangs has some of our threads for a moment and never all of them.
 */
@Component
class ProviderCalls {

    private static final int AT_ONCE = 10;
    private static final ParameterizedTypeReference<Map<String, Object>> MEMBERS =
            new ParameterizedTypeReference<>() {};

    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ProviderCalls(@Value("${whistle.oidc.patience:PT5S}") Duration patience) {
        this.patience = patience;
    }

    /** For documents in JSON. */
    RestTemplate documents() {
        return patient(new RestTemplate());
    }

    /** For the code that is exchanged for tokens. */
    RestTemplate tokens() {
        RestTemplate calls = patient(new RestTemplate(
                List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter())));
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return calls;
    }

    /** For what the provider says of a person. */
    RestTemplate people() {
        RestTemplate calls = documents();
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return calls;
    }

    /**
     * What the provider says of itself.
     *
     * @throws IllegalStateException where it says that it is another one
     */
    Map<String, Object> discover(String issuer) {
        String address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        Map<String, Object> found =
                documents().exchange(address, HttpMethod.GET, null, MEMBERS).getBody();
        if (found == null || !issuer.equals(found.get("issuer"))) {
            throw new IllegalStateException("The provider at " + issuer + " calls itself by another name");
        }
        return found;
    }

    private RestTemplate patient(RestTemplate calls) {
        SimpleClientHttpRequestFactory lines = new OwnAddresses();
        lines.setConnectTimeout(patience);
        lines.setReadTimeout(patience);
        calls.setRequestFactory(lines);
        calls.getInterceptors().add(this::inPlace);
        return calls;
    }

    /** The provider answers at the addresses that it names; it sends us nowhere else. */
    private static final class OwnAddresses extends SimpleClientHttpRequestFactory {

        @Override
        protected void prepareConnection(HttpURLConnection line, String method) throws IOException {
            super.prepareConnection(line, method);
            line.setInstanceFollowRedirects(false);
        }
    }

    private ClientHttpResponse inPlace(HttpRequest request, byte[] body, ClientHttpRequestExecution line)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new IOException("As many as may wait for the provider do so already");
        }
        try {
            return line.execute(request, body);
        } finally {
            places.release();
        }
    }
}
